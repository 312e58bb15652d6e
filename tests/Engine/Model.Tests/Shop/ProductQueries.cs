namespace ModelShop;

[QueryType]
public static partial class ProductQueries
{
    /// <summary>Finds a product.</summary>
    /// <param name="id">The id of the product.</param>
    [Lookup]
    [NodeResolver]
    public static async Task<Product?> GetProductByIdAsync(
        [ID] Guid id,
        IProductByIdDataLoader products,
        CancellationToken cancellationToken) => await products.LoadAsync(id, cancellationToken);

    public static string Version => "1";

    public static int Add(int left, int right = 2) => left + right;

    public static string? Echo(Optional<string?> text, IReadOnlyList<int>? numbers, Money? money, Availability[] all) =>
        text.HasValue ? $"{text.Value}/{numbers?.Count}/{money}/{all.Length}" : "absent";
}
