using System.Text.Json;
using Cacao.Resolvers;
using Cacao.Types.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cacao.Execution.Tests;

/// <seealso href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors"/>
public sealed class ErrorTests
{
    private const string Sdl = """
        type Query { a: Node strict: Node! list: [Node] strictList: [Node!] leaf: String strictLeaf: String! int: Int }
        type Node { value: String strictValue: String! child: Node strictChild: Node! slow: String strictSlow: String! }
        """;

    private static readonly object s_node = new();

    [Theory]
    [InlineData("{ a { value } leaf }", "Node.value", """{"a":{"value":null},"leaf":"x"}""", """["a","value"]""")]
    [InlineData("{ a { strictValue } leaf }", "Node.strictValue", """{"a":null,"leaf":"x"}""", """["a","strictValue"]""")]
    [InlineData("{ a { strictChild { strictChild { strictValue } } } leaf }", "Node.strictValue", """{"a":null,"leaf":"x"}""", """["a","strictChild","strictChild","strictValue"]""")]
    [InlineData("{ a { child { strictChild { strictValue } value } } }", "Node.strictValue", """{"a":{"child":null}}""", """["a","child","strictChild","strictValue"]""")]
    [InlineData("{ strict { strictChild { strictValue } } leaf }", "Node.strictValue", "null", """["strict","strictChild","strictValue"]""")]
    [InlineData("{ leaf strictLeaf }", "Query.strictLeaf", "null", """["strictLeaf"]""")]
    public async Task Null_goes_up_to_the_nearest_place_that_allows_it(string query, string failing, string data, string path)
    {
        foreach (var delivery in Deliveries)
        {
            var executor = await CreateAsync(delivery, new() { [failing] = _ => throw new GraphQLException("No.") });

            using var result = JsonDocument.Parse(await executor.QueryAsync(query));

            Assert.Equal(data, result.RootElement.GetProperty("data").GetRawText());
            var error = Assert.Single(result.RootElement.GetProperty("errors").EnumerateArray());
            Assert.Equal(path, error.GetProperty("path").GetRawText());
            Assert.Equal("No.", error.GetProperty("message").GetString());
        }
    }

    [Fact]
    public async Task Null_elements_take_their_list_along_only_where_elements_are_non_null()
    {
        foreach (var delivery in Deliveries)
        {
            var executor = await CreateAsync(delivery, new()
            {
                ["Query.list"] = _ => new[] { s_node, null, s_node },
                ["Query.strictList"] = _ => new[] { s_node, null, s_node },
            });

            var json = await executor.QueryAsync("{ list { value } strictList { value } }");

            Assert.Equal(
                """{"errors":[{"message":"Cannot return null for non-nullable field Query.strictList.","locations":[{"line":1,"column":18}],"path":["strictList",1],"extensions":{"code":"HC0018"}}],"""
                + "\"data\":{\"list\":[{\"value\":\"x\"},null,{\"value\":\"x\"}],\"strictList\":null}}",
                json);
        }
    }

    [Fact]
    public async Task What_fails_below_a_null_reports_nothing_and_starts_nothing()
    {
        var started = new List<string>();
        var gate = new TaskCompletionSource();
        var executor = await Executors.CreateAsync(Sdl, b => b
            .UsePureResolver("Query.a", _ => ResolvedValue.FromReference(s_node))
            .UseResolver("Node.slow", async c =>
            {
                started.Add(c.Selection.ResponseName);
                await gate.Task;
                throw new GraphQLException("Late.");
            })
            .UseResolver("Node.strictSlow", c =>
            {
                started.Add(c.Selection.ResponseName);
                return c.Selection.ResponseName == "first" ? throw new GraphQLException("Early.") : new("x");
            })
            .UsePureResolver("Node.child", _ => ResolvedValue.FromReference(s_node)));

        var pending = executor.QueryAsync("{ a { slow first: strictSlow second: strictSlow child { slow } } }");
        Assert.Equal(["slow", "first"], started);
        gate.SetResult();

        Assert.Equal(
            """{"errors":[{"message":"Early.","locations":[{"line":1,"column":12}],"path":["a","first"]}],"data":{"a":null}}""",
            await pending);
    }

    [Fact]
    public async Task An_unexpected_exception_is_masked_logged_and_found_by_its_trace_id()
    {
        var log = new ListLoggerProvider();
        var executor = await Executors.CreateAsync(
            Sdl,
            b => b.UsePureResolver("Query.leaf", _ => throw new InvalidOperationException("the password is 1234")),
            s => s.AddLogging(l => l.AddProvider(log)));

        var json = await executor.QueryAsync("{ leaf }");

        using var result = JsonDocument.Parse(json);
        var error = result.RootElement.GetProperty("errors")[0];
        Assert.Equal("Unexpected Execution Error", error.GetProperty("message").GetString());
        var extensions = error.GetProperty("extensions");
        Assert.Equal(["code", "traceId"], extensions.EnumerateObject().Select(m => m.Name));
        Assert.DoesNotContain("1234", json, StringComparison.Ordinal);
        var (message, exception) = Assert.Single(log.Entries);
        Assert.Equal($"The field Query.leaf failed unexpectedly; trace id {extensions.GetProperty("traceId")}.", message);
        Assert.Equal("the password is 1234", exception?.Message);
    }

    [Fact]
    public async Task Details_of_exceptions_can_be_included()
    {
        var executor = await Executors.CreateAsync(
            Sdl,
            b => b.UsePureResolver("Query.leaf", _ => throw new InvalidOperationException("details")),
            configure: b => b.ModifyRequestOptions(o => o.IncludeExceptionDetails = true));

        using var result = JsonDocument.Parse(await executor.QueryAsync("{ leaf }"));

        var extensions = result.RootElement.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal("details", extensions.GetProperty("message").GetString());
        Assert.Contains("ErrorTests", extensions.GetProperty("stackTrace").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_exception_may_carry_several_errors_with_extensions_and_places_of_their_own()
    {
        var executor = await CreateAsync("pure", new()
        {
            ["Query.leaf"] = _ => throw new GraphQLException(
                ErrorBuilder.New().SetMessage("First.").SetCode("ONE").SetExtension("retry", 3).Build(),
                ErrorBuilder.New().SetMessage("Second.").SetPath(Path.Root.Append("elsewhere").Append(4)).Build()),
        });

        Assert.Equal(
            """{"errors":[{"message":"First.","locations":[{"line":1,"column":3}],"path":["leaf"],"extensions":{"code":"ONE","retry":3}},"""
            + """{"message":"Second.","locations":[{"line":1,"column":3}],"path":["elsewhere",4]}],"data":{"leaf":null}}""",
            await executor.QueryAsync("{ leaf }"));
    }

    [Fact]
    public async Task A_resolver_may_report_errors_beside_its_value()
    {
        foreach (var delivery in Deliveries)
        {
            var executor = await CreateAsync(delivery, new()
            {
                ["Query.leaf"] = c =>
                {
                    c.ReportError(new GraphQLError("Stale."));
                    return "value";
                },
            });

            Assert.Equal(
                """{"errors":[{"message":"Stale.","locations":[{"line":1,"column":3}],"path":["l"]}],"data":{"l":"value"}}""",
                await executor.QueryAsync("{ l: leaf }"));
        }
    }

    [Theory]
    [InlineData("Query.int", "not a number", "EXEC_INVALID_LEAF_VALUE")]
    [InlineData("Query.list", "text", "EXEC_LIST_TYPE_NOT_SUPPORTED")]
    [InlineData("Query.list", 42, "EXEC_LIST_TYPE_NOT_SUPPORTED")]
    public async Task A_value_of_the_wrong_kind_is_an_error_that_does_not_show_it(string field, object value, string code)
    {
        var executor = await CreateAsync("pure", new() { [field] = _ => value });

        var json = await executor.QueryAsync(field == "Query.int" ? "{ int }" : "{ list { value } }");

        Assert.Contains($"\"code\":\"{code}\"", json, StringComparison.Ordinal);
        Assert.EndsWith("null}}", json, StringComparison.Ordinal);
        Assert.DoesNotContain($"{value}", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_see_each_error_in_order_with_its_exception()
    {
        var executor = await Executors.CreateAsync(
            Sdl,
            b => b.UsePureResolver("Query.leaf", _ => throw new TimeoutException("db")),
            configure: b => b
                .AddErrorFilter(e => e.Exception is TimeoutException ? e.WithMessage("Busy.").WithCode("BUSY") : e)
                .AddErrorFilter<SuffixFilter>()
                .AddErrorFilter(_ => throw new InvalidOperationException("A filter that fails changes nothing.")));

        var executed = await executor.QueryAsync("{ leaf }");
        var invalid = await executor.QueryAsync("{ oops }");
        var unparsed = await executor.QueryAsync("{");

        Assert.Contains("\"message\":\"Busy.!\"", executed, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"BUSY\"", executed, StringComparison.Ordinal);
        Assert.Contains("!\",\"locations\"", invalid, StringComparison.Ordinal);
        Assert.Contains("!\",\"locations\"", unparsed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_a_document_or_with_a_broken_one_says_so()
    {
        var executor = await CreateAsync("pure", []);

        Assert.Equal(
            """{"errors":[{"message":"The request holds no GraphQL document.","extensions":{"code":"HC0015"}}]}""",
            await executor.QueryAsync(""));
        Assert.StartsWith(
            """{"errors":[{"message":"Expected""",
            await executor.QueryAsync("{ leaf"),
            StringComparison.Ordinal);
        Assert.Contains("\"code\":\"HC0014\"", await executor.QueryAsync("{ leaf"), StringComparison.Ordinal);
        Assert.Contains("\"locations\":[{\"line\":1,\"column\":7}]", await executor.QueryAsync("{ leaf"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Deliveries => ["pure", "task", "later"];

    private static Task<IRequestExecutor> CreateAsync(string delivery, Dictionary<string, Func<IResolverContext, object?>> resolvers)
    {
        return Executors.CreateAsync(Sdl, b => b.AddConvention(new Bind(delivery, c =>
            resolvers.TryGetValue(c.Selection.Field.ToString(), out var resolver) ? resolver(c) : Default(c))));

        static object? Default(IResolverContext context) => context.Selection.Field.Type.InnermostType.IsLeafType ? "x" : s_node;
    }

    private sealed class Bind(string delivery, Func<IResolverContext, object?> resolve) : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema)
        {
            foreach (var field in schema.Types.OfType<ObjectTypeConfiguration>()
                .Where(t => t.Name is "Query" or "Node")
                .SelectMany(t => t.Fields))
            {
                if (delivery == "pure")
                {
                    field.PureResolver = c => ResolvedValue.FromObject(resolve(c));
                }
                else
                {
                    field.Resolver = delivery == "task" ? c => new(resolve(c)) : async c =>
                    {
                        await Task.Yield();
                        return resolve(c);
                    };
                }
            }
        }
    }

    private sealed class SuffixFilter : IErrorFilter
    {
        public IError OnError(IError error) => error.WithMessage($"{error.Message}!");
    }
}
