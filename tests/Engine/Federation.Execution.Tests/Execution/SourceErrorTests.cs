namespace Cacao.Federation.Execution.Tests;

/// <summary>Where the errors of source schemas arrive.</summary>
public sealed class SourceErrorTests : IAsyncLifetime
{
    private Shop _shop = null!;

    public async Task InitializeAsync() => _shop = await Shop.CreateAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task Data_and_errors_arrive_together_at_the_clients_places()
    {
        _shop.Catalog.Answer("""{"data":{"it":{"name":"Saw","id":"1"}}}""");
        _shop.Stock.Answer(
            """{"errors":[{"message":"No rack","path":["productById","racks",1,"name"],"locations":[{"line":9,"column":9}],"extensions":{"code":"RACK","hint":{"a":[1]}}}],"data":{"productById":null}}""");

        Assert.Equal(
            """{"errors":[{"message":"No rack","locations":[{"line":1,"column":23}],"path":["it","racks",1,"name"],"extensions":{"code":"RACK","hint":{"a":[1]}}}],"data":{"it":null}}""",
            await _shop.ExecuteAsync("{ it: product { name  racks: places { name } } }"));
    }

    [Fact]
    public async Task An_error_of_a_nullable_field_stays_there()
    {
        _shop.Catalog.Answer(
            """{"data":{"product":{"name":"Saw","tags":null}},"errors":[{"message":"No tags","path":["product","tags"]}]}""");

        Assert.Equal(
            """{"errors":[{"message":"No tags","locations":[{"line":1,"column":18}],"path":["product","tags"]}],"data":{"product":{"name":"Saw","tags":null}}}""",
            await _shop.ExecuteAsync("{ product { name tags } }"));
    }

    [Fact]
    public async Task Several_errors_of_one_field_all_arrive()
    {
        _shop.Catalog.Answer(
            """{"data":{"product":null},"errors":[{"message":"One","path":["product"]},{"message":"Two","path":["product"]}]}""");

        var answer = await _shop.ExecuteAsync("{ product { name } }");

        Assert.Contains("One", answer);
        Assert.Contains("Two", answer);
        Assert.EndsWith("\"data\":{\"product\":null}}", answer);
    }

    [Fact]
    public async Task An_error_without_a_path_is_why_there_is_no_data()
    {
        _shop.Catalog.Answer("""{"errors":[{"message":"Not today"},{"message":"Nor tomorrow"}]}""");

        Assert.Equal(
            """{"errors":[{"message":"Nor tomorrow"},{"message":"Not today","locations":[{"line":1,"column":3}],"path":["product"]},{"message":"Not today","locations":[{"line":1,"column":20}],"path":["media"]}],"data":{"product":null,"media":null}}""",
            await _shop.ExecuteAsync("{ product { name } media { __typename } }"));
    }

    [Fact]
    public async Task An_error_without_a_path_beside_data_is_kept()
    {
        _shop.Catalog.Answer("""{"data":{"product":null},"errors":[{"message":"Slow today"}]}""");

        Assert.Equal(
            """{"errors":[{"message":"Slow today"}],"data":{"product":null}}""",
            await _shop.ExecuteAsync("{ product { name } }"));
    }

    [Fact]
    public async Task An_error_beside_a_value_is_kept_with_its_path()
    {
        _shop.Catalog.Answer("""{"data":{"product":{"name":"Saw"}},"errors":[{"message":"Odd","path":["product","name"]}]}""");

        Assert.Equal(
            """{"errors":[{"message":"Odd","locations":[{"line":1,"column":13}],"path":["product","name"]}],"data":{"product":{"name":"Saw"}}}""",
            await _shop.ExecuteAsync("{ product { name } }"));
    }

    [Theory]
    [InlineData("""{"message":7}""")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("""{"message":null,"path":"here","extensions":[]}""")]
    public async Task An_error_of_another_form_is_still_an_error(string error)
    {
        _shop.Catalog.Answer($$"""{"data":null,"errors":[{{error}}]}""");

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"catalog\" reported an error.","locations":[{"line":1,"column":3}],"path":["product"]}],"data":{"product":null}}""",
            await _shop.ExecuteAsync("{ product { name } }"));
    }

    [Theory]
    [InlineData("""["product","who"]""")]
    [InlineData("""["product",3]""")]
    [InlineData("""["product",{"a":1}]""")]
    public async Task A_path_that_leads_nowhere_counts_as_far_as_it_goes(string path)
    {
        _shop.Catalog.Answer($$$"""{"data":{"product":null},"errors":[{"message":"Odd","path":{{{path}}}}]}""");
        var shown = path.Contains('3', StringComparison.Ordinal) ? """["product",3]""" : """["product"]""";

        Assert.Equal(
            $$$"""{"errors":[{"message":"Odd","locations":[{"line":1,"column":3}],"path":{{{shown}}}}],"data":{"product":null}}""",
            await _shop.ExecuteAsync("{ product { name } }"));
    }

    [Fact]
    public async Task A_null_below_a_shared_object_is_no_error_where_another_source_knows_it()
    {
        _shop.Catalog.Answer("""{"data":{"product":{"size":{"weight":5},"id":"1"}}}""");
        _shop.Stock.Answer("""{"data":{"productById":{"size":null}}}""");

        Assert.Equal(
            """{"data":{"product":{"size":{"weight":5,"height":null}}}}""",
            await _shop.ExecuteAsync("{ product { size { weight height } } }"));
    }

    [Fact]
    public async Task A_failure_of_one_source_of_a_shared_object_leaves_the_others_part()
    {
        _shop.Catalog.Answer(
            """{"data":{"product":{"size":null,"id":"1"}},"errors":[{"message":"Scales broken","path":["product","size"]}]}""");
        _shop.Stock.Answer("""{"data":{"productById":{"size":{"height":7}}}}""");

        Assert.Equal(
            """{"errors":[{"message":"Scales broken","locations":[{"line":1,"column":20}],"path":["product","size","weight"]}],"data":{"product":{"size":{"weight":null,"height":7}}}}""",
            await _shop.ExecuteAsync("{ product { size { weight height } } }"));
    }

    [Fact]
    public async Task An_entity_that_a_source_does_not_know_has_nulls_and_no_error()
    {
        _shop.Catalog.Answer("""{"data":{"product":{"name":"Saw","id":"1"}}}""");
        _shop.Stock.Answer("""{"data":{"productById":null}}""");

        Assert.Equal(
            """{"data":{"product":{"name":"Saw","stock":null}}}""",
            await _shop.ExecuteAsync("{ product { name stock } }"));
    }

    [Fact]
    public async Task An_entity_that_a_source_does_not_know_cannot_have_non_null_fields()
    {
        _shop.Catalog.Answer("""{"data":{"product":{"name":"Saw","id":"1"}}}""");
        _shop.Stock.Answer("""{"data":{"productById":null}}""");

        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field Product.handling.","locations":[{"line":1,"column":18}],"path":["product","handling"],"extensions":{"code":"HC0018"}}],"data":{"product":null}}""",
            await _shop.ExecuteAsync("{ product { name handling } }"));
    }

    [Fact]
    public async Task An_error_of_a_hidden_field_arrives_at_the_fields_that_need_it()
    {
        _shop.Catalog.Answer(
            """{"data":{"product":{"name":"Saw","secret":null,"id":"1"}},"errors":[{"message":"Not for you","path":["product","secret"],"extensions":{"code":"DENIED"}}]}""");
        _shop.Stock.Answer("""{"data":{"productById":{"stock":3}}}""");

        Assert.Equal(
            """{"errors":[{"message":"Not for you","locations":[{"line":1,"column":18}],"path":["product","shipping"],"extensions":{"code":"DENIED"}}],"data":{"product":{"name":"Saw","shipping":null,"stock":3}}}""",
            await _shop.ExecuteAsync("{ product { name shipping stock } }"));
        Assert.Contains("query Operation_2($id:ID!){productById(id:$id){stock}}", _shop.Stock.Requests[0]);
    }

    [Fact]
    public async Task A_key_that_failed_is_why_the_fields_behind_it_are_not_there()
    {
        _shop.Catalog.Answer(
            """{"data":{"products":[{"id":"1"},null]},"errors":[{"message":"No key","path":["products",1,"id"]}]}""");
        _shop.Stock.Answer("""{"data":{"productById":{"stock":3}}}""");

        Assert.Equal(
            """{"errors":[{"message":"No key","locations":[{"line":1,"column":3}],"path":["products",1]}],"data":{"products":[{"stock":3},null]}}""",
            await _shop.ExecuteAsync("{ products { stock } }"));
    }

    [Fact]
    public async Task A_requirement_that_is_null_costs_only_the_field_that_needs_it()
    {
        _shop.Catalog.Answer(
            """{"data":{"products":[{"secret":5,"id":"1"},{"secret":null,"id":"2"}]}}""");
        _shop.Stock
            .Answer("""{"data":{"productById":{"shipping":50,"stock":1}}}""")
            .Answer("""{"data":{"productById":{"stock":2}}}""");

        Assert.Equal(
            """{"errors":[{"message":"Data that the source schema \"stock\" needs for this field is null.","locations":[{"line":1,"column":14}],"path":["products",1,"shipping"],"extensions":{"code":"REQUIRED_DATA_MISSING"}}],"data":{"products":[{"shipping":50,"stock":1},{"shipping":null,"stock":2}]}}""",
            await _shop.ExecuteAsync("{ products { shipping stock } }"));
        Assert.Equal("""{"id":"1","shipping_weight":5}""", _shop.Stock.VariablesOf(0));
        Assert.Equal("""{"id":"2"}""", _shop.Stock.VariablesOf(1));
    }
}
