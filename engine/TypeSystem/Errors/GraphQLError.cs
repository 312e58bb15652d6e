using System.Collections.Immutable;
using Cacao.Language;

namespace Cacao;

/// <summary>An immutable error; variants are made with <c>with</c>.</summary>
/// <param name="Message">What went wrong, for the client's developer.</param>
public sealed record GraphQLError(string Message) : IError
{
    /// <inheritdoc/>
    public string? Code { get; init; }

    /// <inheritdoc/>
    public Path? Path { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<Location> Locations { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Extensions { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <inheritdoc/>
    public Exception? Exception { get; init; }

    /// <summary>Copies any error into a record.</summary>
    public static GraphQLError From(IError error) => error as GraphQLError ?? new GraphQLError(error.Message)
    {
        Code = error.Code,
        Path = error.Path,
        Locations = error.Locations,
        Extensions = error.Extensions,
        Exception = error.Exception,
    };
}
