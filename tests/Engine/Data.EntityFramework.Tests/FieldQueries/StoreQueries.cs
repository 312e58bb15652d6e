namespace Cacao.Data;

[QueryType]
public static partial class StoreQueries
{
    [UsePaging(IncludeTotalCount = true, MaxPageSize = 10)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<Product> GetProducts(StoreContext store) => store.Products.OrderBy(p => p.Id);

    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<Product> GetProductList(StoreContext store) => store.Products.OrderBy(p => p.Id);

    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<Product>> GetFoundAsync(
        QueryContext<Product> query,
        StoreContext store,
        CancellationToken cancellationToken)
    {
        var page = await store.Products
            .With(query, sorting => sorting.IfEmpty(s => s.AddDescending(p => p.Price)).AddAscending(p => p.Id))
            .ToPageAsync(new PagingArguments(5), cancellationToken);
        return page.Items;
    }

    [UseFiltering<ProductFilterType>]
    [UseSorting<ProductSortType>]
    public static IQueryable<Product> GetChosen(StoreContext store) => store.Products;

    [UseFiltering]
    [UseSorting]
    public static IEnumerable<Category> GetCategories() =>
    [
        new Category { Id = 1, Name = "b", Rank = 1 },
        new Category { Id = 2, Name = "a", Rank = 1 },
        new Category { Id = 3, Name = "a", Rank = 2 },
    ];
}
