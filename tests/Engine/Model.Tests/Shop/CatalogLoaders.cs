namespace ModelShop;

[DataLoaderGroup("ShopLoaders")]
internal static class CatalogLoaders
{
    [DataLoader("StockLevel", Lookups = [nameof(LevelOf)])]
    public static Task<Dictionary<string, int?>> LoadAsync(
        IReadOnlyList<string> names,
        [DataLoaderState("factor")] int factor,
        [DataLoaderState("label")] string? label = null) =>
        Task.FromResult(names.ToDictionary(n => n, n => (int?)(n.Length * factor + (label?.Length ?? 0))));

    public static KeyValuePair<string, int?>? LevelOf(Product product) => null;

    [DataLoader]
    internal static Dictionary<int, string> GetNameByNumber(IReadOnlyList<int> numbers) =>
        numbers.ToDictionary(n => n, n => $"#{n}");
}
