namespace Cacao.Federation.Execution.Tests;

/// <summary>What clients get when a source schema gives no answer or one that cannot be used.</summary>
public sealed class SourceFaultTests : IAsyncLifetime
{
    private Shop _shop = null!;

    public async Task InitializeAsync() => _shop = await Shop.CreateAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task A_source_that_is_down_costs_its_own_fields()
    {
        _shop.Catalog.Answer("""{"data":{"product":{"name":"Saw","id":"1"}}}""");
        _shop.Stock.Fail(SourceFailure.Unavailable("stock"));

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"stock\" is unavailable.","locations":[{"line":1,"column":18}],"path":["product","stock"],"extensions":{"code":"SOURCE_UNAVAILABLE"}}],"data":{"product":{"name":"Saw","stock":null}}}""",
            await _shop.ExecuteAsync("{ product { name stock } }"));
    }

    [Fact]
    public async Task A_non_null_field_that_is_not_there_removes_its_object_with_one_error()
    {
        _shop.Catalog.Answer("""{"data":{"product":{"name":"Saw","id":"1"}}}""");
        _shop.Stock.Fail(SourceFailure.Timeout("stock"));

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"stock\" did not answer in time.","locations":[{"line":1,"column":18}],"path":["product","stock"],"extensions":{"code":"SOURCE_TIMEOUT"}},{"message":"The source schema \"stock\" did not answer in time.","locations":[{"line":1,"column":24}],"path":["product","handling"],"extensions":{"code":"SOURCE_TIMEOUT"}}],"data":{"product":null}}""",
            await _shop.ExecuteAsync("{ product { name stock handling } }"));
    }

    [Fact]
    public async Task A_root_that_fails_is_null_with_an_error_per_field()
    {
        _shop.Catalog.Fail(SourceFailure.Unavailable("catalog"));

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"catalog\" is unavailable.","locations":[{"line":1,"column":3}],"path":["product"],"extensions":{"code":"SOURCE_UNAVAILABLE"}},{"message":"The source schema \"catalog\" is unavailable.","locations":[{"line":1,"column":20}],"path":["products"],"extensions":{"code":"SOURCE_UNAVAILABLE"}}],"data":{"product":null,"products":null}}""",
            await _shop.ExecuteAsync("{ product { name } products { name stock } }"));
        Assert.Empty(_shop.Stock.Requests);
    }

    [Fact]
    public async Task A_non_null_root_that_fails_leaves_no_data()
    {
        _shop.Catalog.Fail(SourceFailure.Unavailable("catalog"));

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"catalog\" is unavailable.","locations":[{"line":1,"column":3}],"path":["required"],"extensions":{"code":"SOURCE_UNAVAILABLE"}}],"data":null}""",
            await _shop.ExecuteAsync("{ required { name } }"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("""{"data":{"product":{"name":"Saw\u0000"}}""")]
    [InlineData("""{"data":{"product":{"name":"Saw"}}} {"data":{}}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":null,"errors":[]}""")]
    [InlineData("""{"data":7}""")]
    [InlineData("""{"data":{"product":null},"errors":{"message":"no list"}}""")]
    public async Task An_answer_that_is_no_response_fails_its_fields(string answer)
    {
        _shop.Catalog.Answer(answer);

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"catalog\" gave an answer that is not a GraphQL response.","locations":[{"line":1,"column":3}],"path":["product"],"extensions":{"code":"SOURCE_MALFORMED"}}],"data":{"product":null}}""",
            await _shop.ExecuteAsync("{ product { name } }"));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_fail_their_fields()
    {
        _shop.Catalog.Answer([.. """{"data":{"product":{"name":"Sa"""u8, 0xff, .. "\"}}}"u8]);

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"catalog\" gave an answer that is not a GraphQL response.","locations":[{"line":1,"column":3}],"path":["product"],"extensions":{"code":"SOURCE_MALFORMED"}}],"data":{"product":null}}""",
            await _shop.ExecuteAsync("{ product { name } }"));
    }

    [Fact]
    public async Task Half_an_answer_takes_back_what_it_brought_and_nothing_else()
    {
        _shop.Catalog.Answer("""{"data":{"product":{"size":{"weight":5},"id":"1"}}}""");
        _shop.Stock.Answer("""{"data":{"productById":{"size":{"height":7},"stock":3,"handling""");

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"stock\" gave an answer that is not a GraphQL response.","locations":[{"line":1,"column":27}],"path":["product","size","height"],"extensions":{"code":"SOURCE_MALFORMED"}},{"message":"The source schema \"stock\" gave an answer that is not a GraphQL response.","locations":[{"line":1,"column":36}],"path":["product","stock"],"extensions":{"code":"SOURCE_MALFORMED"}}],"data":{"product":{"size":{"weight":5,"height":null},"stock":null}}}""",
            await _shop.ExecuteAsync("{ product { size { weight height } stock } }"));
    }

    [Fact]
    public async Task A_field_that_is_left_out_is_reported()
    {
        _shop.Catalog.Answer("""{"data":{"product":{"name":"Saw"}}}""");

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"catalog\" left the field out of its answer.","locations":[{"line":1,"column":18}],"path":["product","tags"],"extensions":{"code":"SOURCE_MALFORMED"}}],"data":{"product":{"name":"Saw","tags":null}}}""",
            await _shop.ExecuteAsync("{ product { name tags } }"));
    }

    [Fact]
    public async Task A_null_for_a_non_null_field_is_reported_and_removes_the_object()
    {
        _shop.Catalog.Answer("""{"data":{"products":[{"name":"Saw"},{"name":null}]}}""");

        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field Product.name.","locations":[{"line":1,"column":14}],"path":["products",1,"name"],"extensions":{"code":"HC0018"}}],"data":{"products":[{"name":"Saw"},null]}}""",
            await _shop.ExecuteAsync("{ products { name } }"));
    }

    [Theory]
    [InlineData("name", """{"name":7}""")]
    [InlineData("tags", """{"tags":"a"}""")]
    [InlineData("tags", """{"tags":{"a":1}}""")]
    [InlineData("size { weight }", """{"size":[]}""")]
    [InlineData("size { weight }", """{"size":"large"}""")]
    [InlineData("related { name }", """{"related":{"name":"Saw"}}""")]
    [InlineData("kind", """{"kind":"WEAPON"}""")]
    [InlineData("kind", """{"kind":1}""")]
    public async Task Data_of_another_type_is_reported(string selection, string product)
    {
        _shop.Catalog.Answer($$$"""{"data":{"products":[{{{product}}}]}}""");
        var field = selection.Split(' ')[0];

        var answer = await _shop.ExecuteAsync($$"""{ products { {{selection}} } }""");

        var data = field == "name" ? "null" : $$$"""{"{{{field}}}":null}""";
        Assert.Equal(
            $$$"""{"errors":[{"message":"The source schema \"catalog\" answered with data of another type.","locations":[{"line":1,"column":14}],"path":["products",0,"{{{field}}}"],"extensions":{"code":"SOURCE_MALFORMED"}}],"data":{"products":[{{{data}}}]}}""",
            answer);
    }

    [Fact]
    public async Task A_wrong_element_of_a_list_of_leaves_costs_the_list_when_elements_are_non_null()
    {
        _shop.Catalog.Answer("""{"data":{"product":{"tags":["a",1],"grid":[[1,2],null,[3,"x"],[]]}}}""");

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"catalog\" answered with data of another type.","locations":[{"line":1,"column":13}],"path":["product","tags",1],"extensions":{"code":"SOURCE_MALFORMED"}},{"message":"The source schema \"catalog\" answered with data of another type.","locations":[{"line":1,"column":18}],"path":["product","grid",2,1],"extensions":{"code":"SOURCE_MALFORMED"}}],"data":{"product":{"tags":null,"grid":[[1,2],null,null,[]]}}}""",
            await _shop.ExecuteAsync("{ product { tags grid } }"));
    }

    [Theory]
    [InlineData("""{"__typename":"Song"}""")]
    [InlineData("""{"width":3}""")]
    [InlineData("""{"__typename":7}""")]
    public async Task An_object_of_a_type_that_cannot_stand_there_is_reported(string media)
    {
        _shop.Catalog.Answer($$$"""{"data":{"media":{{{media}}}}}""");

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"catalog\" answered with data of another type.","locations":[{"line":1,"column":3}],"path":["media"],"extensions":{"code":"SOURCE_MALFORMED"}}],"data":{"media":null}}""",
            await _shop.ExecuteAsync("{ media { ... on Photo { width } } }"));
    }

    [Fact]
    public async Task What_clients_cannot_see_is_reported()
    {
        _shop.Catalog.Answer("""{"data":{"media":{"__typename":"Film"},"products":[{"kind":"TOY"}]}}""");

        Assert.Equal(
            """{"errors":[{"message":"The value of the field Query.media is not part of the schema.","locations":[{"line":1,"column":3}],"path":["media"],"extensions":{"code":"SOURCE_MALFORMED"}},{"message":"The value of the field Product.kind is not part of the schema.","locations":[{"line":1,"column":47}],"path":["products",0,"kind"],"extensions":{"code":"SOURCE_MALFORMED"}}],"data":{"media":null,"products":[{"kind":null}]}}""",
            await _shop.ExecuteAsync("{ media { ... on Photo { width } } products { kind } }"));
    }

    [Fact]
    public async Task Properties_may_come_in_any_order_escaped_and_with_others_between()
    {
        _shop.Catalog.Answer("""{"extensions":{"a":[1]},"data":{"x":1,"media":{"width":3,"more":{"a":[]},"__typename":"\u0050hoto"},"pr\u006fduct":{"tags":["a"],"n\u0061me":"S\u0061w"}}}""");

        Assert.Equal(
            """{"data":{"product":{"name":"S\u0061w","tags":["a"]},"media":{"width":3}}}""",
            await _shop.ExecuteAsync("{ product { name tags } media { ... on Photo { width } } }"));
    }

    [Fact]
    public async Task A_line_break_inside_of_a_source_value_does_not_break_the_answer_into_lines()
    {
        _shop.Catalog.Answer("{\"data\":{\"product\":{\"tags\":[\n \"a\",\r\n \"b c\"\n]}}}");

        Assert.Equal(
            """{"data":{"product":{"tags":[ "a", "b c"]}}}""",
            await _shop.ExecuteAsync("{ product { tags } }"));
    }
}
