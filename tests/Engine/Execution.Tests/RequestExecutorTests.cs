using System.Diagnostics;
using Cacao.Execution.Diagnostics;
using Cacao.Resolvers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cacao.Execution.Tests;

[Collection("Listeners")]
public sealed class RequestExecutorTests
{
    [Fact]
    public async Task A_long_chain_of_fragments_is_refused_instead_of_ending_the_process()
    {
        var executor = await Executors.CreateAsync("type Query { a: Int }");
        var fragments = Enumerable.Range(0, 60_000).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }}");

        var json = await executor.QueryAsync($"{{ ...F0 }} {string.Join(' ', fragments)} fragment F60000 on Query {{ a }}");

        Assert.Contains("The document nests more than 500 levels deep.", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Named_executors_have_schemas_options_and_filters_of_their_own()
    {
        var services = new ServiceCollection();
        services.AddGraphQL("a").AddDocumentFromString("type Query { a: String }").AddErrorFilter(e => e.WithMessage("A"));
        services.AddGraphQL("b").AddDocumentFromString("type Query { b: String }");
        await using var provider = services.BuildServiceProvider();
        var executors = provider.GetRequiredService<IRequestExecutorProvider>();

        var a = await executors.GetExecutorAsync("a");
        var b = await executors.GetExecutorAsync("b");

        Assert.Equal(("a", "b"), (a.Name, b.Name));
        Assert.Equal("""{"data":{"a":null}}""", await a.QueryAsync("{ a }"));
        Assert.Contains("\"message\":\"A\"", await a.QueryAsync("{ b }"), StringComparison.Ordinal);
        Assert.Contains("has no field", await b.QueryAsync("{ a }"), StringComparison.Ordinal);
        Assert.Same(a, await executors.GetExecutorAsync("a"));
    }

    [Fact]
    public async Task A_host_builds_the_schema_when_it_starts_and_fails_on_a_bad_one()
    {
        var built = 0;
        var good = Host.CreateEmptyApplicationBuilder(null);
        good.AddGraphQL().AddDocumentFromString("type Query { a: String }").ConfigureSchema(_ => built++);
        good.AddGraphQLServer();
        var bad = Host.CreateEmptyApplicationBuilder(null);
        bad.AddGraphQL().AddDocumentFromString("type Query { a: Nowhere }");

        using var host = good.Build();
        await host.StartAsync();
        await host.StopAsync();
        Assert.Equal(1, built);
        using var badHost = bad.Build();
        await Assert.ThrowsAsync<Types.Configuration.SchemaException>(() => badHost.StartAsync());
    }

    [Fact]
    public async Task A_document_is_parsed_and_validated_once_and_each_operation_compiled_once()
    {
        var activities = new List<string>();
        using var listener = Listen(activities);
        var executor = await Executors.CreateAsync("type Query { parsedOnce: String }");
        const string Document = "query A { parsedOnce } query B { x: parsedOnce }";

        for (var i = 0; i < 3; i++)
        {
            foreach (var name in new[] { "A", "B" })
            {
                await executor.ExecuteAsync(OperationRequestBuilder.New().SetDocument(Document).SetOperationName(name).Build());
            }
        }

        Assert.Equal(
            [
                "GraphQL parse", "GraphQL validate",
                "GraphQL compile", "GraphQL execute", "query A", "GraphQL compile", "GraphQL execute", "query B",
                "GraphQL execute", "query A", "GraphQL execute", "query B",
                "GraphQL execute", "query A", "GraphQL execute", "query B",
            ],
            activities);
    }

    [Fact]
    public async Task An_invalid_document_is_validated_once_and_told_each_time()
    {
        var activities = new List<string>();
        using var listener = Listen(activities);
        var executor = await Executors.CreateAsync("type Query { a: String }");

        var first = await executor.QueryAsync("{ nope }");
        var second = await executor.QueryAsync("{ nope }");

        Assert.Equal(first, second);
        Assert.Single(activities, a => a == "GraphQL validate");
    }

    [Fact]
    public async Task Requests_in_a_given_scope_use_its_services()
    {
        var executor = await Executors.CreateAsync(
            "type Query { fromRequest: Boolean! fromResolver: Boolean! loader: Boolean! }",
            b => b
                .UseResolver("Query.fromRequest", c => new(ReferenceEquals(c.RequestServices.GetService<Scoped>(), c.ContextData["mine"])))
                .UseResolver("Query.fromResolver", c => new(ReferenceEquals(c.Service<Scoped>(), c.ContextData["mine"])))
                .UseResolver("Query.loader", c => new(ReferenceEquals(c.DataLoader<Scoped>(), c.ContextData["mine"]))),
            s => s.AddScoped<Scoped>());
        var services = new ServiceCollection().AddScoped<Scoped>();
        services.AddGraphQL();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();

        await using var result = await executor.ExecuteAsync(OperationRequestBuilder.New()
            .SetDocument("{ fromRequest fromResolver loader }")
            .SetServices(scope.ServiceProvider)
            .SetGlobalState("mine", scope.ServiceProvider.GetRequiredService<Scoped>())
            .Build());

        Assert.Equal("""{"data":{"fromRequest":true,"fromResolver":false,"loader":true}}""", result.ToJson());
        Assert.False(scope.ServiceProvider.GetRequiredService<Scoped>().IsDisposed);
    }

    [Fact]
    public async Task Scopes_made_for_a_request_and_its_resolvers_end_with_them()
    {
        var seen = new List<Scoped>();
        var executor = await Executors.CreateAsync(
            "type Query { a: Boolean! b: Boolean! }",
            b =>
            {
                foreach (var field in new[] { "Query.a", "Query.b" })
                {
                    b.UseResolver(field, async c =>
                    {
                        seen.Add(c.Service<Scoped>());
                        seen.Add(c.DataLoader<Scoped>());
                        await Task.Yield();
                        return seen.TrueForAll(s => !s.IsDisposed || s != seen[0]);
                    });
                }
            },
            s => s.AddScoped<Scoped>());

        await executor.QueryAsync("{ a b }");

        Assert.Equal(3, seen.Distinct().Count());
        Assert.All(seen, s => Assert.True(s.IsDisposed));
    }

    [Fact]
    public async Task Requests_at_the_same_time_do_not_meet()
    {
        var executor = await Executors.CreateAsync(
            "type Query { echo(n: Int!): Int later(n: Int!): Int }",
            b => b
                .UsePureResolver("Query.echo", c => ResolvedValue.From(c.ArgumentValue<int>("n")))
                .UseResolver("Query.later", async c =>
                {
                    await Task.Yield();
                    return c.ArgumentValue<int>("n");
                }));

        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Task.Run(async () =>
            Assert.Equal(
                $"{{\"data\":{{\"echo\":{n},\"later\":{n}}}}}",
                await executor.QueryAsync("query($n: Int!) { echo(n: $n) later(n: $n) }", $"{{\"n\":{n}}}")))));
    }

    private static ActivityListener Listen(List<string> activities)
    {
        // Other tests run at the same time: only what this flow causes counts.
        var own = new AsyncLocal<bool> { Value = true };
        var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == ExecutionActivities.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
                own.Value ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStopped = a =>
            {
                if (own.Value)
                {
                    activities.Add(a.DisplayName);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private sealed class Scoped : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
