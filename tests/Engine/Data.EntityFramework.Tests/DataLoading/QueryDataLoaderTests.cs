using Cacao.DataLoading;
using Microsoft.EntityFrameworkCore;

namespace Cacao.Data;

/// <summary>Loaders over the database, branched by pages and selections.</summary>
public sealed class QueryDataLoaderTests : StoreTest
{
    private readonly DataLoaderOptions _options = new() { Cache = new PromiseCache() };

    // Entities remember what they were loaded with; the loaders must do without.
    public QueryDataLoaderTests(StoreDatabase database)
        : base(database)
        => Context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

    [Fact]
    public async Task Brands_that_ask_for_the_same_page_share_a_statement()
    {
        var loader = new ProductsByBrand(Context, _options);

        var pages = await loader.With(new PagingArguments(First: 2, IncludeTotalCount: true)).LoadAsync([1, 2, 99]);
        var again = await loader.With(new PagingArguments(First: 2, IncludeTotalCount: true)).LoadAsync(2);

        Assert.Single(Sql.Statements);
        Assert.Equal([2, 2], pages.Take(2).Select(p => p!.Items.Length));
        Assert.Equal((10, 11), (pages[0]!.TotalCount!.Value, pages[1]!.TotalCount!.Value));
        Assert.Null(pages[2]);
        Assert.Same(pages[1], again);
    }

    [Fact]
    public async Task Other_pages_are_other_statements()
    {
        var loader = new ProductsByBrand(Context, _options);

        var two = await loader.With(new PagingArguments(First: 2)).LoadAsync(1);
        var three = await loader.With(new PagingArguments(First: 3)).LoadAsync(1);
        var next = await loader.With(new PagingArguments(First: 2, After: two!.CreateCursorAt(1))).LoadAsync(1);

        Assert.Equal(3, Sql.Statements.Count);
        Assert.Equal(three!.Items[2].Id, next!.Items[0].Id);
    }

    [Fact]
    public async Task The_items_of_a_page_need_no_loading_by_id()
    {
        var byBrand = new ProductsByBrand(Context, _options);
        var byId = new ProductById(Context, _options);

        var page = await byBrand.With(new PagingArguments(First: 2)).LoadAsync(1);
        var product = await byId.LoadAsync(page!.First!.Id);

        Assert.Same(page.First, product);
        Assert.Single(Sql.Statements);
    }

    [Fact]
    public async Task A_selection_reads_its_columns_and_stays_in_its_branch()
    {
        var loader = new ProductById(Context, _options);

        var narrow = await loader.Select(p => new Product { Name = p.Name }).LoadAsync(1);
        Assert.StartsWith("""SELECT p."Name", p."Id" FROM""", Sql.Single);
        var whole = await loader.LoadAsync(1);

        Assert.Equal(0m, narrow!.Price);
        Assert.Equal(1.99m, whole!.Price);
    }

    [Fact]
    public async Task Equal_selections_and_filters_share_a_branch()
    {
        var loader = new ProductById(Context, _options);
        var limit = 5;
        var context = new QueryContext<Product>(Predicate: p => p.Id < limit);
        var equal = new QueryContext<Product>(Predicate: product => product.Id < 5);
        limit = 5;

        Assert.Same(loader.Select(p => new Product { Id = p.Id }), loader.Select(x => new Product { Id = x.Id }));
        Assert.NotSame(
            loader.Select(p => new Product { Id = p.Id }),
            loader.Select(p => new Product { Name = p.Name }));
        Assert.Same(loader.With(context), loader.With(equal));
        limit = 6;
        Assert.NotSame(loader.With(context), loader.With(equal));
        Assert.Same(loader, loader.With(QueryContext<Product>.Empty));
        Assert.Equal(1, (await loader.With(equal).LoadAsync([1, 7]))[0]!.Id);
        Assert.Null(await loader.With(equal).LoadAsync(7));
    }

    [Fact]
    public async Task Groups_can_be_selected_too()
    {
        var loader = new ReviewsByProduct(Context, _options);

        var reviews = await loader.Select(r => new Review { Stars = r.Stars }).LoadAsync([3, 4]);

        Assert.DoesNotContain("Text", Sql.Single);
        Assert.Equal([4, 5, 1], reviews[0]!.Select(r => r.Stars));
        Assert.Empty(reviews[1]!);
    }

    private sealed class ProductsByBrand(StoreContext context, DataLoaderOptions options)
        : StatefulBatchDataLoader<int, Page<Product>>(AutoBatchScheduler.Default, options)
    {
        protected override async Task<IReadOnlyDictionary<int, Page<Product>>> LoadBatchAsync(
            IReadOnlyList<int> keys,
            DataLoaderFetchContext<Page<Product>> fetch,
            CancellationToken cancellationToken)
            => await context.Products
                .Where(p => keys.Contains(p.BrandId))
                .With(fetch.GetQueryContext<Page<Product>, Product>(), s => s.AddAscending(p => p.Id))
                .ToBatchPageAsync(p => p.BrandId, fetch.GetPagingArguments(), cancellationToken);
    }

    private sealed class ProductById : StatefulBatchDataLoader<int, Product>
    {
        private readonly StoreContext _context;

        public ProductById(StoreContext context, DataLoaderOptions options)
            : base(AutoBatchScheduler.Default, options)
        {
            _context = context;
            Observe(product => product.Id);
        }

        protected override async Task<IReadOnlyDictionary<int, Product>> LoadBatchAsync(
            IReadOnlyList<int> keys,
            DataLoaderFetchContext<Product> fetch,
            CancellationToken cancellationToken)
            => await _context.Products
                .Where(p => keys.Contains(p.Id))
                .With(fetch.GetQueryContext<Product, Product>().Include(p => p.Id))
                .ToDictionaryAsync(p => p.Id, cancellationToken);
    }

    private sealed class ReviewsByProduct(StoreContext context, DataLoaderOptions options)
        : StatefulGroupedDataLoader<int, Review>(AutoBatchScheduler.Default, options)
    {
        protected override async Task<ILookup<int, Review>> LoadGroupedBatchAsync(
            IReadOnlyList<int> keys,
            DataLoaderFetchContext<Review[]> fetch,
            CancellationToken cancellationToken)
        {
            var reviews = await context.Set<Review>()
                .Where(r => keys.Contains(r.ProductId))
                .OrderBy(r => r.Id)
                .Select(r => r.ProductId, fetch.GetSelector<Review[], Review>())
                .ToListAsync(cancellationToken);
            return reviews.ToLookup(r => r.ProductId);
        }
    }
}
