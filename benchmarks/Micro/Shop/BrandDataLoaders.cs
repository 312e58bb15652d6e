namespace Cacao.Benchmarks.Shop;

internal static class BrandDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, Brand>> GetBrandByIdAsync(IReadOnlyList<Guid> ids) =>
        Task.FromResult(ids.ToDictionary(id => id, id => ShopData.BrandsById[id]));
}
