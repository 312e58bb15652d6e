namespace Cacao.DataLoading;

public sealed class SharedEntityTests : DataLoaderTest
{
    private static readonly Article[] s_articles =
    [
        new(1, "lamp", BrandId: 10),
        new(2, "desk", BrandId: 10),
        new(3, "chair", BrandId: 11)
    ];

    [Fact]
    public async Task An_entity_that_was_loaded_by_slug_is_known_by_id()
    {
        var byId = new ArticleById(Scheduler, Options);
        var bySlug = new ArticleBySlug(Scheduler, Options);

        var task = bySlug.LoadAsync(["lamp", "chair"]);
        await Scheduler.RunAsync();
        var lamp = byId.LoadAsync(1);

        Assert.True(lamp.IsCompletedSuccessfully);
        Assert.Same((await task)[0], await lamp);
        Assert.Equal(0, byId.Batches);
        Assert.False(byId.LoadAsync(2).IsCompleted);
    }

    [Fact]
    public async Task A_loader_that_is_created_later_knows_what_was_loaded_before()
    {
        var byBrand = new ArticlesByBrand(Scheduler, Options);
        var group = byBrand.LoadAsync(10);
        await Scheduler.RunAsync();

        var byId = new ArticleById(Scheduler, Options);
        var articles = await byId.LoadAsync([1, 2]);

        Assert.Equal(await group, articles);
        Assert.Equal(0, byId.Batches);
    }

    [Fact]
    public async Task A_resolver_that_goes_on_with_an_entity_finds_it_in_the_other_loader()
    {
        var byId = new ArticleById(Scheduler, Options);
        var bySlug = new ArticleBySlug(Scheduler, Options);

        async Task<Article?> ResolveAsync()
        {
            var article = await bySlug.LoadAsync("desk");
            return await byId.LoadAsync(article!.Id);
        }

        var task = ResolveAsync();
        await Scheduler.RunAsync();

        Assert.Equal(2, (await task)!.Id);
        Assert.Equal(0, byId.Batches);
        Assert.Equal(1, bySlug.Batches);
    }

    [Fact]
    public async Task An_entity_can_hold_an_entry_of_another_loader()
    {
        var brandOf = new BrandOfSlug(Scheduler, Options);
        var byId = new ArticleById(Scheduler, Options);

        _ = byId.LoadAsync(3);
        await Scheduler.RunAsync();

        Assert.Equal("11", await brandOf.LoadAsync("chair"));
        Assert.False(brandOf.LoadAsync("lamp").IsCompleted);
    }

    [Fact]
    public async Task A_branch_that_selects_columns_keeps_its_incomplete_entities_to_itself()
    {
        var byId = new ArticleById(Scheduler, Options);
        var bySlug = new ArticleBySlug(Scheduler, Options);
        var narrow = bySlug.BranchWithState("columns", "columns", "Id", allowCachePropagation: false);

        _ = narrow.LoadAsync("lamp");
        _ = narrow.BranchWithState("more", "more", 1).LoadAsync("lamp");
        await Scheduler.RunAsync();

        Assert.False(byId.LoadAsync(1).IsCompleted);
    }

    [Fact]
    public async Task A_lookup_that_throws_fails_the_batch_instead_of_hanging_it()
    {
        Options.Cache!.Subscribe<Article>((_, _) => throw new InvalidOperationException("bad lookup"));
        var byId = new ArticleById(Scheduler, Options);

        var task = byId.LoadAsync(1);
        await Scheduler.RunAsync();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => task);
        Assert.Equal("bad lookup", error.Message);
    }

    [Fact]
    public async Task A_disposed_subscription_hears_nothing()
    {
        var heard = new List<int>();
        var subscription = Options.Cache!.Subscribe<Article>((_, article) => heard.Add(article.Id));
        var byId = new ArticleById(Scheduler, Options);
        _ = byId.LoadAsync(1);
        await Scheduler.RunAsync();

        subscription.Dispose();
        _ = byId.LoadAsync(2);
        await Scheduler.RunAsync();

        Assert.Equal([1], heard);
    }

    private sealed class ArticleById : BatchDataLoader<int, Article>
    {
        public ArticleById(IBatchScheduler scheduler, DataLoaderOptions options)
            : base(scheduler, options)
            => Observe(article => article.Id);

        public int Batches { get; private set; }

        protected override Task<IReadOnlyDictionary<int, Article>> LoadBatchAsync(
            IReadOnlyList<int> keys,
            CancellationToken cancellationToken)
        {
            Batches++;
            return Task.FromResult<IReadOnlyDictionary<int, Article>>(
                s_articles.Where(a => keys.Contains(a.Id)).ToDictionary(a => a.Id));
        }
    }

    private sealed class ArticleBySlug(IBatchScheduler scheduler, DataLoaderOptions options)
        : BatchDataLoader<string, Article>(scheduler, options)
    {
        public int Batches { get; private set; }

        protected override Task<IReadOnlyDictionary<string, Article>> LoadBatchAsync(
            IReadOnlyList<string> keys,
            CancellationToken cancellationToken)
        {
            Batches++;
            return Task.FromResult<IReadOnlyDictionary<string, Article>>(
                s_articles.Where(a => keys.Contains(a.Slug)).ToDictionary(a => a.Slug));
        }
    }

    private sealed class ArticlesByBrand(IBatchScheduler scheduler, DataLoaderOptions options)
        : GroupedDataLoader<int, Article>(scheduler, options)
    {
        protected override Task<ILookup<int, Article>> LoadGroupedBatchAsync(
            IReadOnlyList<int> keys,
            CancellationToken cancellationToken)
            => Task.FromResult(s_articles.Where(a => keys.Contains(a.BrandId)).ToLookup(a => a.BrandId));
    }

    private sealed class BrandOfSlug : BatchDataLoader<string, string>
    {
        public BrandOfSlug(IBatchScheduler scheduler, DataLoaderOptions options)
            : base(scheduler, options)
            => Observe<Article>(article => article.BrandId == 11 ? new(article.Slug, "11") : null);

        protected override Task<IReadOnlyDictionary<string, string>> LoadBatchAsync(
            IReadOnlyList<string> keys,
            CancellationToken cancellationToken)
            => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());
    }
}
