using System.Security.Claims;
using Cacao.Execution.Relay;
using Cacao.Federation.Composition;

namespace Cacao.Federation.Execution.Tests.Execution;

/// <summary>Objects are found by their global ids, whichever source schema has them.</summary>
public sealed class NodeTests : IAsyncLifetime
{
    private const string CatalogSchema = """
        directive @authenticated on OBJECT | FIELD_DEFINITION

        type Query {
          productById(id: ID!): Product @lookup
          orderById(id: ID!): Order @lookup @authenticated
        }

        type Product { id: ID! name: String! }
        type Order { id: ID! total: Int }
        """;

    private const string StockSchema = """
        type Query { productStub(id: ID!): Product @lookup @internal }
        type Product { id: ID! stock: Int }
        """;

    private static readonly string s_saw = NodeIds.Format("Product", "saw");
    private static readonly string s_axe = NodeIds.Format("Product", "axe");
    private static readonly string s_order = NodeIds.Format("Order", "o1");
    private readonly TestSource _catalog = new();
    private readonly TestSource _stock = new();
    private TestGateway _gateway = null!;

    public async Task InitializeAsync()
    {
        var composition = SchemaComposer.Compose(
            [new SourceSchemaText("catalog", CatalogSchema), new SourceSchemaText("stock", StockSchema)],
            new CompositionOptions { GlobalObjectIdentification = true });
        Assert.Empty(composition.Errors.Select(e => e.ToString()));
        _gateway = await TestGateway.CreateAsync(
            composition.Supergraph!,
            new Dictionary<string, ISourceSchemaClient> { ["catalog"] = _catalog, ["stock"] = _stock });
    }

    public async Task DisposeAsync() => await _gateway.DisposeAsync();

    [Fact]
    public async Task An_object_is_found_by_the_type_in_its_id()
    {
        _catalog.Answer("""{"data":{"productById":{"name":"Saw"}}}""");
        _stock.Answer("""{"data":{"productStub":{"stock":3}}}""");

        Assert.Equal(
            $$$$"""{"data":{"node":{"__typename":"Product","id":"{{{{s_saw}}}}","name":"Saw","stock":3}}}""",
            await _gateway.ExecuteAsync(
                "query ($id: ID!) { node(id: $id) { __typename id ... on Product { name stock } } }",
                $$"""{"id":"{{s_saw}}"}"""));
        Assert.Equal($$"""{"id_2":"{{s_saw}}"}""", _catalog.VariablesOf(0));
    }

    [Fact]
    public async Task What_its_owner_does_not_know_is_null_whatever_others_say()
    {
        _catalog.Answer("""{"data":{"productById":null}}""");
        _stock.Answer("""{"data":{"productStub":{"stock":3}}}""");

        Assert.Equal(
            """{"data":{"node":null}}""",
            await _gateway.ExecuteAsync($$"""{ node(id: "{{s_saw}}") { ... on Product { name stock } } }"""));
    }

    [Fact]
    public async Task An_object_of_which_nothing_else_is_selected_is_looked_for()
    {
        _catalog.Answer("""{"data":{"productById":null}}""");

        Assert.Equal(
            """{"data":{"node":null}}""",
            await _gateway.ExecuteAsync($$"""{ node(id: "{{s_saw}}") { id __typename } }"""));
        Assert.Single(_catalog.Requests);
    }

    [Fact]
    public async Task A_failure_of_the_owner_is_one_error_at_the_object()
    {
        _catalog.Fail(SourceFailure.Unavailable("catalog"));
        _stock.Answer("""{"data":{"productStub":{"stock":3}}}""");

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"catalog\" is unavailable.","locations":[{"line":1,"column":3}],"path":["node"],"extensions":{"code":"SOURCE_UNAVAILABLE"}}],"data":{"node":null}}""",
            await _gateway.ExecuteAsync($$"""{ node(id: "{{s_saw}}") { ... on Product { name stock } } }"""));
    }

    [Fact]
    public async Task Errors_of_the_owner_keep_their_place()
    {
        _catalog.Answer("""{"errors":[{"message":"Broken","path":["productById","name"]}],"data":{"productById":null}}""");

        Assert.Equal(
            """{"errors":[{"message":"Broken","locations":[{"line":1,"column":3}],"path":["node","name"]}],"data":{"node":null}}""",
            await _gateway.ExecuteAsync($$"""{ node(id: "{{s_saw}}") { ... on Product { name } } }"""));
    }

    [Fact]
    public async Task Several_objects_keep_their_order_and_are_fetched_once_per_type()
    {
        _catalog.Answer("{\"variableIndex\":1,\"data\":{\"productById\":{\"name\":\"Axe\"}}}\n{\"variableIndex\":0,\"data\":{\"productById\":{\"name\":\"Saw\"}}}");
        var missing = NodeIds.Format("Ghost", "x");

        Assert.Equal(
            """{"errors":[{"message":"Ghost is not a type that can be found by its id.","locations":[{"line":1,"column":24}],"path":["nodes",1],"extensions":{"code":"NODE_TYPE_UNKNOWN"}},{"message":"The value is not a global id.","locations":[{"line":1,"column":24}],"path":["nodes",3],"extensions":{"code":"NODE_ID_INVALID"}}],"data":{"nodes":[{"name":"Saw"},null,{"name":"Axe"},null,{"name":"Saw"}]}}""",
            await _gateway.ExecuteAsync(
                "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Product { name } } }",
                $$"""{"ids":["{{s_saw}}","{{missing}}","{{s_axe}}","nonsense","{{s_saw}}"]}"""));
        Assert.Single(_catalog.Requests);
    }

    [Fact]
    public async Task Too_many_ids_are_refused()
    {
        var ids = string.Join(',', Enumerable.Repeat($"\"{s_saw}\"", 51));

        Assert.Equal(
            """{"errors":[{"message":"51 nodes were asked for, but at most 50 are allowed at once.","locations":[{"line":1,"column":24}],"path":["nodes"],"extensions":{"code":"NODES_LIMIT_EXCEEDED"}}],"data":null}""",
            await _gateway.ExecuteAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", $$"""{"ids":[{{ids}}]}"""));
    }

    [Fact]
    public async Task Whoever_may_not_use_the_lookup_may_not_find_the_object()
    {
        Assert.Equal(
            """{"errors":[{"message":"This needs an authenticated caller.","locations":[{"line":1,"column":3}],"path":["node"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}],"data":{"node":null}}""",
            await _gateway.ExecuteAsync($$"""{ node(id: "{{s_order}}") { id } }"""));
        Assert.Empty(_catalog.Requests);

        _catalog.Answer("""{"data":{"orderById":{"total":5}}}""");
        Assert.Equal(
            """{"data":{"node":{"total":5}}}""",
            await _gateway.ExecuteAsync(
                $$"""{ node(id: "{{s_order}}") { ... on Order { total } } }""",
                user: new ClaimsPrincipal(new ClaimsIdentity("test"))));
    }

    [Fact]
    public async Task What_others_may_not_see_does_not_cost_them_the_rest()
    {
        _catalog.Answer("""{"data":{"productById":{"name":"Saw"}}}""");

        Assert.Equal(
            """{"data":{"node":{"name":"Saw"}}}""",
            await _gateway.ExecuteAsync($$"""{ node(id: "{{s_saw}}") { ... on Product { name } ... on Order { total } } }"""));
    }

    [Fact]
    public async Task A_field_that_is_skipped_is_not_looked_for()
    {
        Assert.Equal(
            """{"data":{}}""",
            await _gateway.ExecuteAsync(
                $$"""query ($no: Boolean!) { node(id: "{{s_saw}}") @include(if: $no) { id } }""",
                """{"no":false}"""));
        Assert.Empty(_catalog.Requests);
    }

    [Fact]
    public async Task An_id_comes_back_as_it_is_issued()
    {
        _catalog.Answer("""{"data":{"productById":{"__typename":"Product"}}}""");

        Assert.Equal(
            $$$$"""{"data":{"node":{"id":"{{{{s_saw}}}}"}}}""",
            await _gateway.ExecuteAsync($$"""{ node(id: " {{s_saw}}") { id } }"""));
    }
}
