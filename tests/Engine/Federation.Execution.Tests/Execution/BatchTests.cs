namespace Cacao.Federation.Execution.Tests;

/// <summary>Rows of a batch do not harm each other.</summary>
public sealed class BatchTests : IAsyncLifetime
{
    private const string Products = """{"data":{"products":[{"id":"1"},{"id":"2"},null,{"id":"1"},{"id":"3"}]}}""";
    private Shop _shop = null!;

    public async Task InitializeAsync()
    {
        _shop = await Shop.CreateAsync();
        _shop.Catalog.Answer(Products);
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task Equal_keys_are_asked_for_once_and_placed_everywhere()
    {
        _shop.Stock.Answer(
            """[{"variableIndex":2,"data":{"productById":{"stock":3}}},{"data":{"productById":{"stock":1}},"variableIndex":0},{"variableIndex":1,"data":{"productById":null}}]""");

        Assert.Equal(
            """{"data":{"products":[{"stock":1},{"stock":null},null,{"stock":1},{"stock":3}]}}""",
            await _shop.ExecuteAsync("{ products { stock } }"));
        Assert.Equal("""[{"id":"1"},{"id":"2"},{"id":"3"}]""", _shop.Stock.VariablesOf(0));
    }

    [Fact]
    public async Task An_error_of_one_row_stays_with_its_objects()
    {
        _shop.Stock.Answer(
            """
            {"variableIndex":0,"errors":[{"message":"No rack","path":["productById","stock"]}],"data":{"productById":{"stock":null}}}
            {"variableIndex":1,"data":{"productById":{"stock":2}}}
            {"variableIndex":2,"errors":[{"message":"Not allowed"}],"data":null}
            """);

        Assert.Equal(
            """{"errors":[{"message":"No rack","locations":[{"line":1,"column":14}],"path":["products",0,"stock"]},{"message":"No rack","locations":[{"line":1,"column":14}],"path":["products",3,"stock"]},{"message":"Not allowed","locations":[{"line":1,"column":14}],"path":["products",4,"stock"]}],"data":{"products":[{"stock":null},{"stock":2},null,{"stock":null},{"stock":null}]}}""",
            await _shop.ExecuteAsync("{ products { stock } }"));
    }

    [Fact]
    public async Task A_row_that_is_left_out_is_reported()
    {
        _shop.Stock.Answer(
            """
            {"variableIndex":0,"data":{"productById":{"stock":1}}}
            {"variableIndex":2,"data":{"productById":{"stock":3}}}
            """);

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"stock\" left an entity out of its answer.","locations":[{"line":1,"column":14}],"path":["products",1,"stock"],"extensions":{"code":"SOURCE_MALFORMED"}}],"data":{"products":[{"stock":1},{"stock":null},null,{"stock":1},{"stock":3}]}}""",
            await _shop.ExecuteAsync("{ products { stock } }"));
    }

    [Theory]
    [InlineData("""{"variableIndex":1,"data":{"productById":{"stock":2""")]
    [InlineData("""{"variableIndex":1,"data":7}""")]
    [InlineData("""{"data":{"productById":{"stock":2}}}""")]
    [InlineData("""{"variableIndex":9,"data":{"productById":{"stock":2}}}""")]
    [InlineData("""{"variableIndex":"1","data":{"productById":{"stock":2}}}""")]
    [InlineData("""{"variableIndex":0,"data":{"productById":{"stock":9}}}""")]
    [InlineData("<html>")]
    public async Task Rows_before_the_answer_breaks_off_are_kept(string rest)
    {
        _shop.Stock.Answer("""{"variableIndex":0,"data":{"productById":{"stock":1}}}""" + "\n" + rest);

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"stock\" gave an answer that is not a GraphQL response.","locations":[{"line":1,"column":14}],"path":["products",1,"stock"],"extensions":{"code":"SOURCE_MALFORMED"}},{"message":"The source schema \"stock\" gave an answer that is not a GraphQL response.","locations":[{"line":1,"column":14}],"path":["products",4,"stock"],"extensions":{"code":"SOURCE_MALFORMED"}}],"data":{"products":[{"stock":1},{"stock":null},null,{"stock":1},{"stock":null}]}}""",
            await _shop.ExecuteAsync("{ products { stock } }"));
    }

    [Fact]
    public async Task A_batch_that_is_refused_as_a_whole_fails_every_row()
    {
        _shop.Stock.Answer("""{"errors":[{"message":"Batches are not allowed here."}]}""");

        Assert.Equal(
            """{"errors":[{"message":"Batches are not allowed here.","locations":[{"line":1,"column":14}],"path":["products",0,"stock"]},{"message":"Batches are not allowed here.","locations":[{"line":1,"column":14}],"path":["products",1,"stock"]},{"message":"Batches are not allowed here.","locations":[{"line":1,"column":14}],"path":["products",3,"stock"]},{"message":"Batches are not allowed here.","locations":[{"line":1,"column":14}],"path":["products",4,"stock"]}],"data":{"products":[{"stock":null},{"stock":null},null,{"stock":null},{"stock":null}]}}""",
            await _shop.ExecuteAsync("{ products { stock } }"));
    }

    [Fact]
    public async Task A_source_without_batches_is_asked_row_by_row()
    {
        await using var shop = await Shop.CreateAsync(stockTakesBatches: false);
        shop.Catalog.Answer(Products);
        shop.Stock
            .Answer("""{"data":{"productById":{"stock":1}}}""")
            .Fail(SourceFailure.Timeout("stock"))
            .Answer("""{"data":{"productById":{"stock":3}}}""");

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"stock\" did not answer in time.","locations":[{"line":1,"column":14}],"path":["products",1,"stock"],"extensions":{"code":"SOURCE_TIMEOUT"}}],"data":{"products":[{"stock":1},{"stock":null},null,{"stock":1},{"stock":3}]}}""",
            await shop.ExecuteAsync("{ products { stock } }"));
        Assert.Equal(["""{"id":"1"}""", """{"id":"2"}""", """{"id":"3"}"""], shop.Stock.Requests.Select((_, i) => shop.Stock.VariablesOf(i)));
    }
}
