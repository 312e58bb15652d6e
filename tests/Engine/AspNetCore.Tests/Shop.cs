using Cacao.DataLoading;
using Cacao.Execution.Configuration;
using Cacao.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.AspNetCore.Tests;

/// <summary>A small schema with a field of each behaviour that matters to a transport.</summary>
internal static class Shop
{
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    public const string Json = "application/json; charset=utf-8";
    public const string JsonLines = "application/jsonl; charset=utf-8";

    private const string Sdl = """
        type Query {
          hello(name: String! = "World"): String!
          product(id: Int!): Product
          fails: String
          failsHard: String!
          numbers(count: Int!): [Int!]!
          user: String
        }
        type Product { id: Int! name: String }
        type Mutation { add(amount: Int!): Int! }
        type Subscription { ticks: Int! }
        """;

    public static Task<HttpServer> StartAsync(
        Action<GraphQLServerOptions>? options = null,
        FetchLog? log = null,
        Action<IRequestExecutorBuilder>? configure = null) => HttpServer.StartAsync(
        Sdl,
        b => b
            .UsePureResolver("Query.hello", c => ResolvedValue.From($"Hello {c.ArgumentValue<string>("name")}"))
            .UseResolver("Query.product", async c =>
                await c.DataLoader<ProductLoader>().LoadAsync(c.ArgumentValue<int>("id"), c.RequestAborted))
            .UsePureResolver("Query.fails", _ => throw new GraphQLException("It failed."))
            .UsePureResolver("Query.failsHard", _ => throw new InvalidOperationException("secret"))
            .UsePureResolver("Query.numbers", c => ResolvedValue.FromReference(
                Enumerable.Range(0, c.ArgumentValue<int>("count")).ToArray()))
            .UsePureResolver("Query.user", c => ResolvedValue.FromObject(c.ContextData.TryGetValue("user", out var u) ? u : null))
            .UseResolver("Mutation.add", c => new(c.Service<Counter>().Add(c.ArgumentValue<int>("amount")))),
        options,
        builder =>
        {
            builder.Services.AddSingleton(log ?? new FetchLog()).AddScoped<ProductLoader>().AddSingleton<Counter>();
            configure?.Invoke(builder);
        });

    internal sealed class FetchLog
    {
        public List<string> Fetches { get; } = [];
    }

    internal sealed class Counter
    {
        private int _value;

        public object Add(int amount) => Interlocked.Add(ref _value, amount);
    }

    private sealed class ProductLoader(FetchLog log, IBatchScheduler scheduler, DataLoaderOptions options)
        : BatchDataLoader<int, IReadOnlyDictionary<string, object?>>(scheduler, options)
    {
        protected override Task<IReadOnlyDictionary<int, IReadOnlyDictionary<string, object?>>> LoadBatchAsync(
            IReadOnlyList<int> keys,
            CancellationToken cancellationToken)
        {
            log.Fetches.Add(string.Join(',', keys));
            return Task.FromResult<IReadOnlyDictionary<int, IReadOnlyDictionary<string, object?>>>(keys
                .Where(k => k < 100)
                .ToDictionary(k => k, Create));
        }

        private static IReadOnlyDictionary<string, object?> Create(int id) =>
            new Dictionary<string, object?> { ["id"] = id, ["name"] = $"Product {id}" };
    }
}
