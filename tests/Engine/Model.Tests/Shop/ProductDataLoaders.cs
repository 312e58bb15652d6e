namespace ModelShop;

internal static class ProductDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, Product>> GetProductByIdAsync(
        IReadOnlyList<Guid> ids,
        ShopStore store,
        CancellationToken cancellationToken) =>
        Task.FromResult(store.Products.Where(p => ids.Contains(p.Id)).ToDictionary(p => p.Id));

    [DataLoader]
    public static Task<Dictionary<Guid, Brand>> GetBrandByIdAsync(IReadOnlyList<Guid> ids, ShopStore store) =>
        Task.FromResult(store.Brands.Where(p => ids.Contains(p.Id)).ToDictionary(p => p.Id));

    [DataLoader]
    public static Task<ILookup<Guid, Product>> GetProductsByBrandAsync(IReadOnlyList<Guid> ids, ShopStore store) =>
        Task.FromResult(store.Products.Where(p => ids.Contains(p.BrandId)).ToLookup(p => p.BrandId));
}
