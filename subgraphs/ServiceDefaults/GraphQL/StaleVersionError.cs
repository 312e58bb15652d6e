using EShop.Contracts;

namespace EShop.ServiceDefaults.GraphQL;

/// <summary>The typed error of an edit that was made from an outdated version.</summary>
[Shareable]
[GraphQLDescription("The edit was made from a version that is no longer the current one.")]
public sealed class StaleVersionError(StaleVersionException exception)
{
    /// <summary>What went wrong.</summary>
    [GraphQLDescription("What went wrong, for people.")]
    public string Message { get; } = exception.Message;

    /// <summary>The version the entity has now.</summary>
    [GraphQLDescription("The version the entity has now.")]
    public int Current { get; } = exception.Current;
}
