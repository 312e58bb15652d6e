using System.Security.Claims;
using Cacao.Resolvers;

namespace Cacao.Execution.Tests;

public sealed class ResolverContextTests
{
    private const string Sdl = """
        type Query { a(list: [Int!], text: String, day: String, number: Int): A b: String }
        type A { scoped: String child: A next(name: String): String }
        """;

    [Fact]
    public async Task Arguments_are_converted_to_what_is_asked_for()
    {
        var isResolved = false;
        var executor = await Executors.CreateAsync(Sdl, b => b.UseResolver("Query.a", c =>
        {
            isResolved = true;
            Assert.Equal(("/a", "Query"), ($"{c.Path}", c.ObjectType.Name));
            Assert.Equal([1, 2], c.ArgumentValue<int[]>("list"));
            Assert.Equal([1, 2], c.ArgumentValue<List<int>>("list"));
            Assert.Equal([1L, 2L], c.ArgumentValue<IReadOnlyList<long>>("list"));
            Assert.Equal([1, 2], c.ArgumentValue<IEnumerable<object>>("list"));
            Assert.Equal(7L, c.ArgumentValue<long>("number"));
            Assert.Equal(7, c.ArgumentValue<int?>("number"));
            Assert.Equal(DayOfWeek.Sunday, c.ArgumentValue<DayOfWeek>("day"));
            Assert.Null(c.ArgumentValue<string>("text"));
            Assert.True(c.ArgumentOptional<string>("text").IsEmpty);
            Assert.Throws<ArgumentException>(() => c.ArgumentValue<string>("unknown"));
            Assert.Throws<InvalidCastException>(() => c.ArgumentValue<Uri>("day"));
            return new((object?)null);
        }));

        var json = await executor.QueryAsync("{ a(list: [1, 2], day: \"SUN_DAY\", number: 7) { scoped } }");

        Assert.Equal("""{"data":{"a":null}}""", json);
        Assert.True(isResolved);
    }

    [Fact]
    public async Task Scoped_state_reaches_the_fields_below_and_no_others()
    {
        foreach (var isPure in new[] { true, false })
        {
            var executor = await Executors.CreateAsync(Sdl, b =>
            {
                Bind(b, "Query.a", c =>
                {
                    c.ScopedContextData = c.ScopedContextData.SetItem("name", "from a");
                    c.LocalContextData = c.LocalContextData.SetItem("local", 1);
                    return new object();
                });
                Bind(b, "A.child", c =>
                {
                    c.ScopedContextData = c.ScopedContextData.SetItem("name", $"{c.ScopedContextData["name"]}, child");
                    return new object();
                });
                Bind(b, "A.scoped", c => $"{c.ScopedContextData["name"]} {c.LocalContextData.Count}");
                Bind(b, "Query.b", c => $"{c.ScopedContextData.Count}");
            });

            Assert.Equal(
                """{"data":{"a":{"child":{"scoped":"from a, child 0"},"scoped":"from a 0"},"b":"0"}}""",
                await executor.QueryAsync("{ a { child { scoped } scoped } b }"));

            void Bind(Types.Configuration.SchemaBuilder b, string field, Func<IResolverContext, object?> resolve) => _ = isPure
                ? b.UsePureResolver(field, c => ResolvedValue.FromObject(resolve(c)))
                : b.UseResolver(field, c => new(resolve(c)));
        }
    }

    [Fact]
    public async Task Global_state_and_the_caller_are_those_of_the_request()
    {
        var executor = await Executors.CreateAsync(Sdl, b => b
            .UsePureResolver("Query.b", c =>
            {
                c.ContextData["count"] = c.ContextData.TryGetValue("count", out var n) ? (int)n! + 1 : 1;
                return ResolvedValue.From($"{c.User.Identity?.Name ?? "nobody"} {c.ContextData["count"]}");
            }));
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Ada")], "test"));

        await using var named = await executor.ExecuteAsync(OperationRequestBuilder.New()
            .SetDocument("{ x: b y: b }")
            .SetUser(user)
            .SetGlobalState("count", 10)
            .TryAddGlobalState("count", 99)
            .Build());

        Assert.Equal("""{"data":{"x":"Ada 11","y":"Ada 12"}}""", named.ToJson());
        Assert.Equal("""{"data":{"b":"nobody 1"}}""", await executor.QueryAsync("{ b }"));
    }

    [Fact]
    public async Task Middleware_can_replace_the_arguments()
    {
        var executor = await Executors.CreateAsync(Sdl, b => b
            .UsePureResolver("Query.a", _ => ResolvedValue.FromReference(new object()))
            .UseResolver("A.next", c =>
            {
                Assert.Equal("given", c.ArgumentValue<string>("name"));
                ((IMiddlewareContext)c).ReplaceArguments(new Dictionary<string, object?> { ["other"] = 5L });
                Assert.True(c.ArgumentOptional<string>("name").IsEmpty);
                return new($"{c.ArgumentValue<int>("other")}");
            }));

        Assert.Equal(
            """{"data":{"a":{"x":"5","y":"5"}}}""",
            await executor.QueryAsync("{ a { x: next(name: \"given\") y: next(name: \"given\") } }"));
    }

    [Fact]
    public async Task A_parent_of_another_type_is_an_error_that_names_both()
    {
        var log = new ListLoggerProvider();
        var executor = await Executors.CreateAsync(
            Sdl,
            b => b
                .UsePureResolver("Query.a", _ => ResolvedValue.FromReference("text"))
                .UsePureResolver("A.scoped", c => ResolvedValue.From(c.Parent<Uri>().Host)),
            s => Microsoft.Extensions.DependencyInjection.LoggingServiceCollectionExtensions.AddLogging(
                s,
                l => l.Services.Add(new(typeof(Microsoft.Extensions.Logging.ILoggerProvider), log))));

        await executor.QueryAsync("{ a { scoped } }");

        Assert.Equal("The parent of A.scoped is a System.String, not a System.Uri.", log.Entries[0].Exception!.Message);
    }
}
