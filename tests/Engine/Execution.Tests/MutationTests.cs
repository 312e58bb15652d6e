using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests;

public sealed class MutationTests
{
    private const string Sdl = """
        type Query { ok: Boolean }
        type Mutation { step(name: String!): Step strict(name: String!): Step! service: String! }
        type Step { name: String! detail: String service: String! }
        """;

    [Fact]
    public async Task A_field_starts_when_all_below_the_one_before_has_ended()
    {
        var log = new List<string>();
        var executor = await CreateAsync(log);

        await executor.QueryAsync("mutation { a: step(name: \"a\") { detail } b: step(name: \"b\") { detail name } }");

        Assert.Equal(["start a", "end a", "detail a", "detailed a", "start b", "end b", "detail b", "detailed b"], log);
    }

    [Fact]
    public async Task A_failed_field_does_not_keep_later_ones_from_running()
    {
        var log = new List<string>();
        var executor = await CreateAsync(log);

        var json = await executor.QueryAsync("mutation { a: step(name: \"fail\") { name } b: step(name: \"b\") { name } }");

        Assert.EndsWith("""
            "data":{"a":null,"b":{"name":"b"}}}
            """, json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_failed_non_null_field_nothing_more_is_changed()
    {
        var log = new List<string>();
        var executor = await CreateAsync(log);

        var json = await executor.QueryAsync("mutation { a: strict(name: \"fail\") { name } b: step(name: \"b\") { name } }");

        Assert.EndsWith("\"data\":null}", json, StringComparison.Ordinal);
        Assert.Equal(["start fail"], log);
    }

    [Fact]
    public async Task Root_fields_share_the_services_of_the_request_and_fields_below_have_their_own()
    {
        var executor = await CreateAsync([]);

        var json = await executor.QueryAsync(
            "mutation { a: service b: service s: step(name: \"x\") { c: service d: service } }");

        using var result = System.Text.Json.JsonDocument.Parse(json);
        var data = result.RootElement.GetProperty("data");
        var ids = new[]
        {
            data.GetProperty("a").GetString(),
            data.GetProperty("b").GetString(),
            data.GetProperty("s").GetProperty("c").GetString(),
            data.GetProperty("s").GetProperty("d").GetString(),
        };
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(3, ids.Distinct().Count());
    }

    private static Task<IRequestExecutor> CreateAsync(List<string> log) => Executors.CreateAsync(
        Sdl,
        b =>
        {
            foreach (var field in new[] { "Mutation.step", "Mutation.strict" })
            {
                b.UseResolver(field, async c =>
                {
                    var name = c.ArgumentValue<string>("name");
                    log.Add($"start {name}");
                    await Task.Yield();
                    if (name == "fail")
                    {
                        throw new GraphQLException("Failed.");
                    }

                    log.Add($"end {name}");
                    return new Dictionary<string, object?> { ["name"] = name };
                });
            }

            b.UseResolver("Step.detail", async c =>
            {
                var name = c.Parent<IReadOnlyDictionary<string, object?>>()["name"];
                log.Add($"detail {name}");
                await Task.Yield();
                log.Add($"detailed {name}");
                return "detail";
            });
            b.UseResolver("Mutation.service", c => new(c.Service<Scoped>().Id));
            b.UseResolver("Step.service", c => new(c.Service<Scoped>().Id));
        },
        s => s.AddScoped<Scoped>());

    private sealed class Scoped
    {
        public string Id { get; } = Guid.NewGuid().ToString();
    }
}
