namespace Cacao;

/// <summary>Makes variants of errors.</summary>
public static class ErrorExtensions
{
    /// <summary>The error with another message.</summary>
    public static IError WithMessage(this IError error, string message) =>
        GraphQLError.From(error) with { Message = message };

    /// <summary>The error with another <c>extensions.code</c>.</summary>
    public static IError WithCode(this IError error, string? code) => GraphQLError.From(error) with { Code = code };

    /// <summary>The error with another response path.</summary>
    public static IError WithPath(this IError error, Path path) => GraphQLError.From(error) with { Path = path };

    /// <summary>The error with another exception behind it.</summary>
    public static IError WithException(this IError error, Exception exception) =>
        GraphQLError.From(error) with { Exception = exception };

    /// <summary>The error without the exception behind it.</summary>
    public static IError RemoveException(this IError error) => GraphQLError.From(error) with { Exception = null };

    /// <summary>The error with other members of <c>extensions</c>.</summary>
    public static IError WithExtensions(this IError error, IReadOnlyDictionary<string, object?> extensions) =>
        GraphQLError.From(error) with { Extensions = extensions };

    /// <summary>The error with one more member of <c>extensions</c>.</summary>
    public static IError SetExtension(this IError error, string key, object? value) =>
        GraphQLError.From(error) with
        {
            Extensions = new Dictionary<string, object?>(error.Extensions) { [key] = value },
        };

    /// <summary>The error without a member of <c>extensions</c>.</summary>
    public static IError RemoveExtension(this IError error, string key)
    {
        var extensions = new Dictionary<string, object?>(error.Extensions);
        extensions.Remove(key);
        return GraphQLError.From(error) with { Extensions = extensions };
    }
}
