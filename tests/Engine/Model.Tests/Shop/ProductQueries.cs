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

    /// <summary>All products.</summary>
    [UsePaging(IncludeTotalCount = true, MaxPageSize = 3)]
    public static Task<Connection<Product>> GetProductsAsync(PagingArguments pagingArguments, [Service] ShopStore store)
    {
        store.PageRequests.Add(pagingArguments);
        return Task.FromResult(store.Products.ToPage(pagingArguments).ToConnection());
    }

    [UsePaging]
    public static IEnumerable<Product> SelectProducts(QueryContext<Product> query, [Service] ShopStore store)
    {
        store.Selectors.Add(query.Selector?.ToString() ?? "everything");
        return store.Products;
    }

    public static string Version => "1";

    public static int Add(int left, int right = 2) => left + right;

    public static string? Echo(Optional<string?> text, IReadOnlyList<int>? numbers, Money? money, Availability[] all) =>
        text.HasValue ? $"{text.Value}/{numbers?.Count}/{money}/{all.Length}" : "absent";
}
