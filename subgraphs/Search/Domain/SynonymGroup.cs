namespace EShop.Search.Domain;

/// <summary>Terms that mean the same to a search.</summary>
/// <param name="Id">The id of the group.</param>
/// <param name="Terms">The terms, in small letters without accents.</param>
public sealed record SynonymGroup(Guid Id, IReadOnlyList<string> Terms);
