namespace Cacao.Types.Configuration;

/// <summary>The configured types do not make a valid schema.</summary>
public sealed class SchemaException : Exception
{
    /// <summary>Creates the exception from all that is wrong.</summary>
    public SchemaException(IReadOnlyList<IError> errors)
        : base(string.Join(Environment.NewLine, errors.Select(e => e.Message))) => Errors = errors;

    /// <summary>All that is wrong, at least one error.</summary>
    public IReadOnlyList<IError> Errors { get; }
}
