using Cacao.Language;

namespace Cacao;

/// <summary>An error of a GraphQL response.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors"/>
public interface IError
{
    /// <summary>What went wrong, for the client's developer.</summary>
    string Message { get; }

    /// <summary>The stable code, written as <c>extensions.code</c>.</summary>
    string? Code { get; }

    /// <summary>The response path, for errors of a field.</summary>
    Path? Path { get; }

    /// <summary>The places in the request document; empty when there are none.</summary>
    IReadOnlyList<Location> Locations { get; }

    /// <summary>Further members of <c>extensions</c>, without the code: JSON-like values.</summary>
    IReadOnlyDictionary<string, object?> Extensions { get; }

    /// <summary>The exception behind the error; it is never written to a client.</summary>
    Exception? Exception { get; }
}
