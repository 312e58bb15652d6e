using EShop.Search.Domain;

namespace EShop.Search.Types.Index;

/// <summary>The state of the index, as staff see it.</summary>
/// <param name="Products">How many products are known, in the shop or not.</param>
/// <param name="Generations">The generations that there are, the latest first.</param>
public sealed record SearchIndexState(int Products, IReadOnlyList<IndexGeneration> Generations);
