using System.Collections.Concurrent;
using Cacao.DataLoading;
using Cacao.Types.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests;

public sealed class AsyncFieldTests
{
    private const string Sdl = """
        type Query { products: [Product!]! product(id: Int!): Product delayed(name: String!): String }
        type Product { id: Int! brand: Brand related: [Product!]! }
        type Brand { id: Int! name: String! owner: Owner }
        type Owner { name: String! }
        """;

    [Fact]
    public async Task One_batch_serves_each_level_of_a_list()
    {
        var log = new FetchLog();
        var executor = await CreateAsync(log);

        var json = await executor.QueryAsync("{ products { id brand { name owner { name } } } }");

        Assert.Equal(
            """{"data":{"products":["""
            + """{"id":1,"brand":{"name":"Brand 1","owner":{"name":"Owner 1"}}},"""
            + """{"id":2,"brand":{"name":"Brand 2","owner":{"name":"Owner 0"}}},"""
            + """{"id":3,"brand":{"name":"Brand 0","owner":{"name":"Owner 0"}}},"""
            + """{"id":4,"brand":{"name":"Brand 1","owner":{"name":"Owner 1"}}}]}}""",
            json);
        Assert.Equal(["brands 1,2,0", "owners 1,0"], log.Fetches);
    }

    [Fact]
    public async Task A_list_within_a_list_makes_one_more_batch_per_level()
    {
        var log = new FetchLog();
        var executor = await CreateAsync(log);

        await executor.QueryAsync("{ products { brand { id } related { brand { name } related { brand { name } } } } }");

        // The nested lists are pure, so that all their brands are known before the first fetch.
        Assert.Equal(["brands 1,2,0"], log.Fetches);
    }

    [Fact]
    public async Task Loads_after_an_await_join_one_batch()
    {
        var log = new FetchLog();
        var gate = new TaskCompletionSource();
        var executor = await CreateAsync(log, b => b.UseResolver("Product.brand", async c =>
        {
            await gate.Task;
            return await c.DataLoader<BrandLoader>().LoadAsync(c.Parent<Product>().Id % 3, c.RequestAborted);
        }));

        var pending = executor.QueryAsync("{ products { brand { name } } }");
        Assert.False(pending.IsCompleted);
        gate.SetResult();
        await pending;

        // In which order the awaits of one task go on is up to the runtime.
        var fetch = Assert.Single(log.Fetches);
        Assert.Equal("brands 0,1,2", $"brands {string.Join(',', fetch[7..].Split(',').Order())}");
    }

    [Fact]
    public async Task Resolvers_wait_side_by_side()
    {
        var gates = new ConcurrentDictionary<string, TaskCompletionSource<object?>>();
        var executor = await CreateAsync(new FetchLog(), b => b.UseResolver(
            "Query.delayed",
            c => new ValueTask<object?>(gates.GetOrAdd(c.ArgumentValue<string>("name"), _ => new()).Task)));

        var pending = executor.QueryAsync("{ a: delayed(name: \"a\") b: delayed(name: \"b\") }");
        Assert.Equal(2, gates.Count);
        gates["b"].SetResult("B");
        Assert.False(pending.IsCompleted);
        gates["a"].SetResult("A");

        Assert.Equal("""{"data":{"a":"A","b":"B"}}""", await pending);
    }

    [Fact]
    public async Task No_two_resolvers_run_at_the_same_instant()
    {
        var running = 0;
        var overlaps = 0;
        var threads = new ConcurrentBag<Task>();
        var executor = await CreateAsync(new FetchLog(), b => b.UseResolver("Query.delayed", async c =>
        {
            for (var i = 0; i < 50; i++)
            {
                await Task.Run(() => { });
                overlaps += Interlocked.Increment(ref running) > 1 ? 1 : 0;
                Thread.SpinWait(200);
                Interlocked.Decrement(ref running);
            }

            return "done";
        }));
        var fields = string.Join(' ', Enumerable.Range(0, 20).Select(i => $"f{i}: delayed(name: \"{i}\")"));

        await executor.QueryAsync($"{{ {fields} }}");

        Assert.Equal(0, overlaps);
    }

    [Fact]
    public async Task A_loader_that_awaits_real_work_resumes_the_request()
    {
        var log = new FetchLog { Before = () => Task.Run(() => { }) };
        var executor = await CreateAsync(log);

        for (var i = 0; i < 50; i++)
        {
            log.Fetches.Clear();
            var json = await executor.QueryAsync("{ products { brand { owner { name } } } }");
            Assert.StartsWith("""{"data":{"products":[{"brand":{"owner":{"name":"Owner 1"}}}""", json, StringComparison.Ordinal);
            Assert.Equal(["brands 1,2,0", "owners 1,0"], log.Fetches);
        }
    }

    [Fact]
    public async Task The_execution_context_of_the_caller_flows_into_resolvers_that_start_late()
    {
        var ambient = new AsyncLocal<string>();
        var executor = await CreateAsync(
            new FetchLog { Before = () => Task.Run(() => { }) },
            b => b.UseResolver("Brand.owner", _ => new ValueTask<object?>(ambient.Value)));

        ambient.Value = "mine";
        var json = await executor.QueryAsync("{ product(id: 1) { brand { owner { name } } } }");

        Assert.Equal("""{"data":{"product":{"brand":{"owner":{"name":"mine"}}}}}""", json);
    }

    private static Task<IRequestExecutor> CreateAsync(FetchLog log, Action<SchemaBuilder>? more = null) =>
        Executors.CreateAsync(
            Sdl,
            b =>
            {
                b.UsePureResolver("Query.products", _ => Resolvers.ResolvedValue.FromReference(Product.Some))
                    .UseResolver("Query.product", c => new(Product.Some[c.ArgumentValue<int>("id") - 1]))
                    .UsePureResolver("Product.id", c => Resolvers.ResolvedValue.From(c.Parent<Product>().Id))
                    .UsePureResolver("Product.related", _ => Resolvers.ResolvedValue.FromReference(Product.Some))
                    .UseResolver("Product.brand", async c =>
                        await c.DataLoader<BrandLoader>().LoadAsync(c.Parent<Product>().Id % 3, c.RequestAborted))
                    .UsePureResolver("Brand.id", c => Resolvers.ResolvedValue.From(c.Parent<Brand>().Id))
                    .UsePureResolver("Brand.name", c => Resolvers.ResolvedValue.From($"Brand {c.Parent<Brand>().Id}"))
                    .UseResolver("Brand.owner", async c =>
                        await c.DataLoader<OwnerLoader>().LoadAsync(c.Parent<Brand>().Id % 2, c.RequestAborted))
                    .UsePureResolver("Owner.name", c => Resolvers.ResolvedValue.From(c.Parent<string>()));
                more?.Invoke(b);
            },
            s => s.AddSingleton(log).AddScoped<BrandLoader>().AddScoped<OwnerLoader>());

    private sealed record Product(int Id)
    {
        public static Product[] Some { get; } = [new(1), new(2), new(3), new(4)];
    }

    private sealed record Brand(int Id);

    private sealed class FetchLog
    {
        public List<string> Fetches { get; } = [];

        public Func<Task> Before { get; init; } = () => Task.CompletedTask;

        public async Task AddAsync(string name, IEnumerable<int> keys)
        {
            await Before();
            Fetches.Add($"{name} {string.Join(',', keys)}");
        }
    }

    private sealed class BrandLoader(FetchLog log, IBatchScheduler scheduler, DataLoaderOptions options)
        : BatchDataLoader<int, Brand>(scheduler, options)
    {
        protected override async Task<IReadOnlyDictionary<int, Brand>> LoadBatchAsync(
            IReadOnlyList<int> keys,
            CancellationToken cancellationToken)
        {
            await log.AddAsync("brands", keys);
            return keys.ToDictionary(k => k, k => new Brand(k));
        }
    }

    private sealed class OwnerLoader(FetchLog log, IBatchScheduler scheduler, DataLoaderOptions options)
        : BatchDataLoader<int, string>(scheduler, options)
    {
        protected override async Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(
            IReadOnlyList<int> keys,
            CancellationToken cancellationToken)
        {
            await log.AddAsync("owners", keys);
            return keys.ToDictionary(k => k, k => $"Owner {k}");
        }
    }
}
