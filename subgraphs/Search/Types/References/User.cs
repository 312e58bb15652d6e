namespace EShop.Search.Types.References;

/// <summary>A person with an account, of whom this subgraph knows the id only.</summary>
/// <param name="Id">The id of the user.</param>
public sealed record User([property: ID<User>] Guid Id);
