using System.Collections.Immutable;

namespace Cacao.Federation.Execution;

/// <summary>How long the answer to a request may be kept, and for whom.</summary>
/// <param name="MaxAge">How long.</param>
/// <param name="IsPrivate">Whether only the same caller may have it.</param>
/// <param name="KeyVariable">The variable with the global id of the entity that is asked for; <c>null</c> when there is none.</param>
/// <param name="EntityType">The type of that entity.</param>
/// <param name="Types">The types of other entities in the answer.</param>
internal sealed record CachePolicy(
    TimeSpan MaxAge,
    bool IsPrivate,
    string? KeyVariable,
    string EntityType,
    ImmutableArray<string> Types);
