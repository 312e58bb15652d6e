using System.Text;
using Cacao.Execution;

namespace Cacao.Federation.Execution.Tests.Execution;

/// <summary>Deferred fragments arrive when the requests that they need have been answered.</summary>
public sealed class DeferTests : IAsyncLifetime
{
    private const string Catalog = """
        type Query { product: Product products: [Product!] }
        type Product @key(fields: "id") { id: ID! name: String! maker: Maker }
        type Maker { name: String }
        """;

    private const string Stock = """
        type Query { productById(id: ID!): Product @lookup @internal }
        type Product { id: ID! stock: Int places: [Place!]! must: Int! }
        type Place { name: String! }
        """;

    private const string Reviews = """
        type Query { productReviewed(id: ID!): Product @lookup @internal }
        type Product { id: ID! rating: Int }
        """;

    private readonly TestSource _catalog = new();
    private readonly TestSource _stock = new();
    private readonly TestSource _reviews = new();
    private TestGateway _gateway = null!;

    public async Task InitializeAsync() => _gateway = await TestGateway.ComposeAsync(
        ("catalog", Catalog, _catalog), ("stock", Stock, _stock), ("reviews", Reviews, _reviews));

    public async Task DisposeAsync() => await _gateway.DisposeAsync();

    [Fact]
    public async Task A_fragment_of_another_schema_follows_the_rest()
    {
        _catalog.Answer("""{"data":{"product":{"name":"Saw","id":"1"}}}""");
        _stock.Answer("""{"data":{"productById":{"stock":3}}}""");

        Assert.Equal(
            [
                """{"data":{"product":{"name":"Saw"}},"pending":[{"id":"0","path":["product"],"label":"s"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"stock":3}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await PartsAsync("""{ product { name ... @defer(label: "s") { stock } } }"""));
    }

    [Fact]
    public async Task The_first_part_does_not_wait()
    {
        var release = new TaskCompletionSource();
        _catalog.Answer("""{"data":{"product":{"name":"Saw","id":"1"}}}""");
        _stock.Answer(() => release.Task, """{"data":{"productById":{"stock":3}}}""");
        await using var stream = (IResponseStream)await _gateway.StartAsync("{ product { name ... @defer { stock } } }");
        await using var parts = stream.GetAsyncEnumerator();

        Assert.True(await parts.MoveNextAsync());
        Assert.Empty(_stock.Requests);
        var next = parts.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        release.SetResult();
        Assert.True(await next);
        Assert.Equal("""{"incremental":[{"id":"0","data":{"stock":3}}],"completed":[{"id":"0"}],"hasNext":false}""", parts.Current.ToJson());
        Assert.False(await parts.MoveNextAsync());
    }

    [Fact]
    public async Task Each_object_of_a_list_has_its_part_and_one_request_brings_them_all()
    {
        _catalog.Answer("""{"data":{"products":[{"name":"Saw","id":"1"},{"name":"Axe","id":"2"}]}}""");
        _stock.Answer("{\"variableIndex\":0,\"data\":{\"productById\":{\"stock\":3}}}\n{\"variableIndex\":1,\"data\":{\"productById\":{\"stock\":4}}}");

        Assert.Equal(
            [
                """{"data":{"products":[{"name":"Saw"},{"name":"Axe"}]},"pending":[{"id":"0","path":["products",0]},{"id":"1","path":["products",1]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"stock":3}},{"id":"1","data":{"stock":4}}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""",
            ],
            await PartsAsync("{ products { name ... @defer { stock } } }"));
        Assert.Single(_stock.Requests);
    }

    [Fact]
    public async Task The_fragment_that_is_answered_first_comes_first()
    {
        var release = new TaskCompletionSource();
        _catalog.Answer("""{"data":{"product":{"name":"Saw","id":"1"}}}""");
        _stock.Answer(() => release.Task, """{"data":{"productById":{"stock":3}}}""");
        _reviews.Answer("""{"data":{"productReviewed":{"rating":5}}}""");
        var parts = new List<string>();
        await using var stream = (IResponseStream)await _gateway.StartAsync(
            """{ product { name ... @defer(label: "s") { stock } ... @defer(label: "r") { rating } } }""");
        await foreach (var part in stream)
        {
            parts.Add(part.ToJson());
            if (parts.Count == 2)
            {
                release.SetResult();
            }
        }

        Assert.Equal(
            [
                """{"data":{"product":{"name":"Saw"}},"pending":[{"id":"0","path":["product"],"label":"s"},{"id":"1","path":["product"],"label":"r"}],"hasNext":true}""",
                """{"incremental":[{"id":"1","data":{"rating":5}}],"completed":[{"id":"1"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"stock":3}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            parts);
    }

    [Fact]
    public async Task A_field_that_is_also_selected_outside_comes_once_and_at_once()
    {
        _catalog.Answer("""{"data":{"product":{"name":"Saw","id":"1","maker":{"name":"Ada"}}}}""");
        _stock.Answer("""{"data":{"productById":{"stock":3}}}""");

        Assert.Equal(
            [
                """{"data":{"product":{"name":"Saw","maker":{}}},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","subPath":["product"],"data":{"stock":3}},{"id":"0","subPath":["product","maker"],"data":{"name":"Ada"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await PartsAsync("{ product { name maker { ... @include(if: false) { name } } } ... @defer { product { name stock maker { name } } } }"));
    }

    [Fact]
    public async Task Fragments_within_fragments_are_announced_with_them()
    {
        _catalog.Answer("""{"data":{"product":{"name":"Saw","id":"1"}}}""");
        _stock.Answer("""{"data":{"productById":{"stock":3}}}""");
        _reviews.Answer("""{"data":{"productReviewed":{"rating":5}}}""");

        Assert.Equal(
            [
                """{"data":{"product":{"name":"Saw"}},"pending":[{"id":"0","path":["product"]}],"hasNext":true}""",
                """{"pending":[{"id":"1","path":["product"]}],"incremental":[{"id":"0","data":{"stock":3}}],"completed":[{"id":"0"}],"hasNext":true}""",
                """{"incremental":[{"id":"1","data":{"rating":5}}],"completed":[{"id":"1"}],"hasNext":false}""",
            ],
            await PartsAsync("{ product { name ... @defer { stock ... @defer { rating } } } }"));
    }

    [Fact]
    public async Task An_error_stands_beside_the_fragment_and_costs_nothing_else()
    {
        _catalog.Answer("""{"data":{"product":{"name":"Saw","id":"1"}}}""");
        _stock.Fail(SourceFailure.Unavailable("stock"));

        Assert.Equal(
            [
                """{"data":{"product":{"name":"Saw"}},"pending":[{"id":"0","path":["product"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"stock":null},"errors":[{"message":"The source schema \"stock\" is unavailable.","locations":[{"line":1,"column":31}],"path":["product","stock"],"extensions":{"code":"SOURCE_UNAVAILABLE"}}]}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await PartsAsync("{ product { name ... @defer { stock } } }"));
    }

    [Fact]
    public async Task A_null_that_may_not_be_costs_the_fragment_and_not_the_object()
    {
        _catalog.Answer("""{"data":{"product":{"name":"Saw","id":"1"}}}""");
        _stock.Answer("""{"data":{"productById":null}}""");

        Assert.Equal(
            """{"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field Product.must.","locations":[{"line":1,"column":31}],"path":["product","must"],"extensions":{"code":"HC0018"}}]}],"hasNext":false}""",
            (await PartsAsync("{ product { name ... @defer { must stock } } }"))[1]);
    }

    [Theory]
    [InlineData("{ product { name ... @defer(if: false) { stock } } }", null)]
    [InlineData("query ($d: Boolean!) { product { name ... @defer(if: $d) { stock } } }", """{"d":false}""")]
    public async Task What_is_not_deferred_comes_as_a_whole(string document, string? variables)
    {
        _catalog.Answer("""{"data":{"product":{"name":"Saw","id":"1"}}}""");
        _stock.Answer("""{"data":{"productById":{"stock":3}}}""");

        Assert.Equal(["""{"data":{"product":{"name":"Saw","stock":3}}}"""], await PartsAsync(document, variables));
    }

    [Fact]
    public async Task A_client_that_cannot_take_parts_gets_the_whole()
    {
        _catalog.Answer("""{"data":{"product":{"name":"Saw","id":"1"}}}""");
        _stock.Answer("""{"data":{"productById":{"stock":3}}}""");

        Assert.Equal(
            """{"data":{"product":{"name":"Saw","stock":3}}}""",
            await _gateway.ExecuteAsync("{ product { name ... @defer { stock } } }"));
    }

    [Fact]
    public async Task Without_the_object_there_is_nothing_to_wait_for()
    {
        _catalog.Answer("""{"data":{"product":null}}""");

        Assert.Equal(["""{"data":{"product":null}}"""], await PartsAsync("{ product { name ... @defer { stock } } }"));
    }

    [Fact]
    public async Task A_streamed_list_comes_as_a_whole()
    {
        _catalog.Answer("""{"data":{"products":[{"name":"Saw"},{"name":"Axe"}]}}""");

        Assert.Equal(
            ["""{"data":{"products":[{"name":"Saw"},{"name":"Axe"}]}}"""],
            await PartsAsync("{ products @stream(initialCount: 1) { name } }"));
    }

    [Fact]
    public async Task A_reader_that_leaves_ends_the_requests()
    {
        var never = new TaskCompletionSource();
        _catalog.Answer("""{"data":{"product":{"name":"Saw","id":"1"}}}""");
        _stock.Answer(() => never.Task, "{}");
        var stream = (IResponseStream)await _gateway.StartAsync("{ product { name ... @defer { stock } } }");
        await foreach (var part in stream)
        {
            break;
        }

        never.SetCanceled();
        await stream.DisposeAsync();
    }

    private Task<List<string>> PartsAsync(string document, string? variables = null) =>
        _gateway.ReadPartsAsync(document, variables);
}
