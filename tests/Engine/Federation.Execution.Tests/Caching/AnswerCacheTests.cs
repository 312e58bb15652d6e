using System.Security.Claims;
using Cacao.Federation.Composition;

namespace Cacao.Federation.Execution.Tests.Caching;

/// <summary>What source schemas allow to be kept is asked for once, and again when it has changed.</summary>
public sealed class AnswerCacheTests : IAsyncLifetime
{
    private const string Directives = """
        directive @cacheControl(maxAge: Int, scope: CacheControlScope) on OBJECT | FIELD_DEFINITION
        directive @authenticated on OBJECT | FIELD_DEFINITION
        enum CacheControlScope { PUBLIC PRIVATE }
        """;

    private const string Catalog = Directives + """
        type Query {
          top: [Product!] @cacheControl(maxAge: 60)
          mine: [Product!]
          greeting: String @cacheControl(maxAge: 60, scope: PRIVATE)
          productById(id: ID!): Product @lookup @cacheControl(maxAge: 60)
        }

        type Product @cacheControl(maxAge: 60) {
          id: ID!
          name: String
          size: Size
          cost: Int @authenticated
          live: Int @cacheControl(maxAge: 0)
        }

        type Size { width: Int }
        """;

    private const string Stock = """
        type Query { productStub(id: ID!): Product @lookup @internal  low: [Product!] }
        type Product { id: ID! stock: Int }
        """;

    private readonly TestSource _catalog = new();
    private readonly TestSource _stock = new();
    private readonly MemoryAnswerStore _answers = new();
    private TestGateway _gateway = null!;

    public async Task InitializeAsync()
    {
        var composition = SchemaComposer.Compose([new SourceSchemaText("catalog", Catalog), new SourceSchemaText("stock", Stock)]);
        Assert.Empty(composition.Errors.Select(e => e.ToString()));
        _gateway = await TestGateway.CreateAsync(
            composition.Supergraph!,
            new Dictionary<string, ISourceSchemaClient> { ["catalog"] = _catalog, ["stock"] = _stock },
            _answers);
    }

    public async Task DisposeAsync() => await _gateway.DisposeAsync();

    [Fact]
    public async Task An_answer_is_asked_for_once()
    {
        _catalog.Answer("""{"data":{"top":[{"name":"Saw","size":{"width":3}}]}}""");

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(
                """{"data":{"top":[{"name":"Saw","size":{"width":3}}]}}""",
                await _gateway.ExecuteAsync($"query Q{i} {{ top {{ name size {{ width }} }} }}"));
        }

        Assert.Single(_catalog.Requests);
    }

    [Fact]
    public async Task Entities_are_kept_one_by_one()
    {
        _catalog.Answer("""{"data":{"productById":{"name":"Saw"}}}""").Answer("""{"data":{"productById":{"name":"Axe"}}}""");
        Assert.Equal("""{"data":{"productById":{"name":"Saw"}}}""", await AskAsync("1"));
        Assert.Equal("""{"data":{"productById":{"name":"Axe"}}}""", await AskAsync("2"));
        Assert.Equal("""{"data":{"productById":{"name":"Saw"}}}""", await AskAsync("1"));
        Assert.Equal(2, _catalog.Requests.Count);
    }

    [Fact]
    public async Task Of_the_entities_of_a_list_only_the_unknown_ones_are_asked_for()
    {
        _stock
            .Answer("""{"data":{"low":[{"id":"1"},{"id":"2"}]}}""")
            .Answer("""{"data":{"low":[{"id":"3"},{"id":"1"}]}}""")
            .Answer("""{"data":{"low":[{"id":"3"},{"id":"1"}]}}""");
        _catalog
            .Answer("{\"variableIndex\":0,\"data\":{\"productById\":{\"name\":\"Saw\"}}}\n{\"variableIndex\":1,\"data\":{\"productById\":{\"name\":\"Axe\"}}}")
            .Answer("""{"data":{"productById":{"name":"Nail"}}}""")
            .Answer("""{"data":{"productById":{"name":"New saw"}}}""");

        Assert.Equal("""{"data":{"low":[{"name":"Saw"},{"name":"Axe"}]}}""", await _gateway.ExecuteAsync("{ low { name } }"));
        Assert.Equal("""{"data":{"low":[{"name":"Nail"},{"name":"Saw"}]}}""", await _gateway.ExecuteAsync("{ low { name } }"));
        Assert.Equal("""{"id":"3"}""", _catalog.VariablesOf(1));

        await new FederatedAnswerCache(_answers).PurgeAsync([("Product", "1")]);
        Assert.Equal("""{"data":{"low":[{"name":"Nail"},{"name":"New saw"}]}}""", await _gateway.ExecuteAsync("{ low { name } }"));
        Assert.Equal("""{"id":"1"}""", _catalog.VariablesOf(2));
    }

    [Theory]
    [InlineData("{ mine { name } }", "mine")]
    [InlineData("{ top { name live } }", "top")]
    public async Task What_is_not_marked_is_asked_for_each_time(string query, string field)
    {
        var answer = $$$"""{"data":{"{{{field}}}":[{"name":"Saw","live":1}]}}""";
        _catalog.Answer(answer).Answer(answer);
        await _gateway.ExecuteAsync(query);
        await _gateway.ExecuteAsync(query);
        Assert.Equal(2, _catalog.Requests.Count);
        Assert.Empty(_answers.Answers);
    }

    [Fact]
    public async Task What_one_schema_marks_says_nothing_about_the_fields_of_another()
    {
        _catalog.Answer("""{"data":{"top":[{"id":"1"}]}}""");
        _stock.Answer("""{"data":{"productStub":{"stock":5}}}""").Answer("""{"data":{"productStub":{"stock":4}}}""");

        Assert.Equal("""{"data":{"top":[{"stock":5}]}}""", await _gateway.ExecuteAsync("{ top { stock } }"));
        Assert.Equal("""{"data":{"top":[{"stock":4}]}}""", await _gateway.ExecuteAsync("{ top { stock } }"));
        Assert.Single(_catalog.Requests);
    }

    [Fact]
    public async Task What_needs_a_right_is_never_kept()
    {
        _catalog.Answer("""{"data":{"top":[{"cost":5}]}}""").Answer("""{"data":{"top":[{"cost":6}]}}""");
        var user = User("ann");

        Assert.Equal("""{"data":{"top":[{"cost":5}]}}""", await _gateway.ExecuteAsync("{ top { cost } }", user: user));
        Assert.Equal("""{"data":{"top":[{"cost":6}]}}""", await _gateway.ExecuteAsync("{ top { cost } }", user: user));
        Assert.Empty(_answers.Answers);
    }

    [Fact]
    public async Task A_private_answer_is_for_its_caller_only()
    {
        _catalog.Answer("""{"data":{"greeting":"Hello Ann"}}""").Answer("""{"data":{"greeting":"Hello Bob"}}""");

        Assert.Equal("""{"data":{"greeting":"Hello Ann"}}""", await _gateway.ExecuteAsync("{ greeting }", user: User("ann")));
        Assert.Equal("""{"data":{"greeting":"Hello Bob"}}""", await _gateway.ExecuteAsync("{ greeting }", user: User("bob")));
        Assert.Equal("""{"data":{"greeting":"Hello Ann"}}""", await _gateway.ExecuteAsync("{ greeting }", user: User("ann")));
    }

    [Fact]
    public async Task Answers_with_errors_are_not_kept()
    {
        _catalog
            .Answer("""{"data":{"top":[{"name":null}]},"errors":[{"message":"Broken","path":["top",0,"name"]}]}""")
            .Answer("""{"data":{"top":[{"name":"Saw"}]}}""");

        Assert.Contains("Broken", await _gateway.ExecuteAsync("{ top { name } }"));
        Assert.Equal("""{"data":{"top":[{"name":"Saw"}]}}""", await _gateway.ExecuteAsync("{ top { name } }"));
    }

    [Fact]
    public async Task Entities_that_do_not_exist_are_asked_for_again()
    {
        _stock.Answer("""{"data":{"low":[{"id":"9"}]}}""").Answer("""{"data":{"low":[{"id":"9"}]}}""");
        _catalog.Answer("""{"data":{"productById":null}}""").Answer("""{"data":{"productById":{"name":"New"}}}""");

        Assert.Equal("""{"data":{"low":[{"name":null}]}}""", await _gateway.ExecuteAsync("{ low { name } }"));
        Assert.Equal("""{"data":{"low":[{"name":"New"}]}}""", await _gateway.ExecuteAsync("{ low { name } }"));
    }

    [Fact]
    public async Task A_change_of_an_entity_costs_all_answers_that_tell_of_it()
    {
        _catalog
            .Answer("""{"data":{"top":[{"name":"Saw"}]}}""")
            .Answer("""{"data":{"top":[{"name":"New saw"}]}}""");
        Assert.Equal("""{"data":{"top":[{"name":"Saw"}]}}""", await _gateway.ExecuteAsync("{ top { name } }"));

        await new FederatedAnswerCache(_answers).PurgeAsync([("Product", "1")]);

        Assert.Equal("""{"data":{"top":[{"name":"New saw"}]}}""", await _gateway.ExecuteAsync("{ top { name } }"));
    }

    [Fact]
    public async Task A_change_while_the_answer_is_on_its_way_makes_it_worthless()
    {
        var cache = new FederatedAnswerCache(_answers);
        _catalog.Answer(() => cache.PurgeAsync([("Product", "1")]), """{"data":{"top":[{"name":"Old"}]}}""")
            .Answer("""{"data":{"top":[{"name":"New"}]}}""");

        Assert.Equal("""{"data":{"top":[{"name":"Old"}]}}""", await _gateway.ExecuteAsync("{ top { name } }"));
        Assert.Equal("""{"data":{"top":[{"name":"New"}]}}""", await _gateway.ExecuteAsync("{ top { name } }"));
    }

    [Fact]
    public async Task Of_many_who_miss_one_asks()
    {
        var (asked, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        _catalog.Answer(
            () =>
            {
                asked.SetResult();
                return release.Task;
            },
            """{"data":{"top":[{"name":"Saw"}]}}""");
        var first = _gateway.ExecuteAsync("{ top { name } }");
        await asked.Task;
        var others = Enumerable.Range(0, 20).Select(_ => _gateway.ExecuteAsync("{ top { name } }")).ToArray();
        release.SetResult();

        Assert.All(await Task.WhenAll([first, .. others]), answer => Assert.Equal("""{"data":{"top":[{"name":"Saw"}]}}""", answer));
        Assert.Single(_catalog.Requests);
    }

    [Fact]
    public async Task Those_who_waited_in_vain_ask_themselves()
    {
        var (asked, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        _catalog
            .Answer(
                () =>
                {
                    asked.SetResult();
                    return release.Task;
                },
                """{"data":{"top":null},"errors":[{"message":"Broken","path":["top"]}]}""")
            .Answer("""{"data":{"top":[{"name":"Saw"}]}}""");
        var first = _gateway.ExecuteAsync("{ top { name } }");
        await asked.Task;
        var second = _gateway.ExecuteAsync("{ top { name } }");
        release.SetResult();

        Assert.Contains("Broken", await first);
        Assert.Equal("""{"data":{"top":[{"name":"Saw"}]}}""", await second);
    }

    [Fact]
    public async Task A_store_that_is_down_costs_nothing_but_time()
    {
        _answers.IsDown = true;
        _catalog.Answer("""{"data":{"top":[{"name":"Saw"}]}}""");

        Assert.Equal("""{"data":{"top":[{"name":"Saw"}]}}""", await _gateway.ExecuteAsync("{ top { name } }"));
        Assert.Empty(_answers.Answers);
    }

    private Task<string> AskAsync(string id) => _gateway.ExecuteAsync($$"""{ productById(id: "{{id}}") { name } }""");

    private static ClaimsPrincipal User(string name) => new(new ClaimsIdentity([new Claim("sub", name)], "test"));
}
