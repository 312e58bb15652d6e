namespace Cacao;

/// <summary>Thrown by resolvers and converters with errors that are meant for the client and are therefore not masked.</summary>
public class GraphQLException : Exception
{
    /// <summary>Carries a plain message.</summary>
    public GraphQLException(string message)
        : this(new GraphQLError(message))
    {
    }

    /// <summary>Carries one or more errors.</summary>
    public GraphQLException(params IEnumerable<IError> errors)
        : this([.. errors])
    {
    }

    private GraphQLException(IError[] errors)
        : base(errors.Length > 0 ? errors[0].Message : "The request failed.") => Errors = errors;

    /// <summary>The errors, at least one.</summary>
    public IReadOnlyList<IError> Errors { get; }
}
