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

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(70)]
    [InlineData(700)]
    public async Task Any_number_of_keys_travels_in_one_batch_and_comes_back_to_its_objects(int keys)
    {
        await using var shop = await Shop.CreateAsync();
        var distinct = Enumerable.Range(0, keys).ToList();
        var ids = distinct.Concat(distinct);
        shop.Catalog.Answer("{\"data\":{\"products\":" + Objects("id", ids, "\"{0}\"") + "}}");
        shop.Stock.Answer(string.Join('\n', distinct.Select(id =>
            $$$"""{"variableIndex":{{{id}}},"data":{"productById":{"stock":{{{id}}} } } }""")));

        Assert.Equal(
            "{\"data\":{\"products\":" + Objects("stock", ids, "{0}") + "}}",
            await shop.ExecuteAsync("{ products { stock } }"));
        Assert.Equal(Objects("id", distinct, "\"{0}\""), shop.Stock.VariablesOf(0));

        static string Objects(string member, IEnumerable<int> values, string format)
            => "[" + string.Join(',', values.Select(v => "{\"" + member + "\":" + string.Format(format, v) + "}")) + "]";
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

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData(" \n\n")]
    public async Task Lines_may_say_behind_their_data_which_rows_they_answer(string separator)
    {
        _shop.Stock.Answer(string.Join(
            separator,
            """{"data":{"productById":{"stock":3}},"variableIndex":2}""",
            """{"data":null,"errors":[{"message":"Not allowed"}],"variableIndex":1}""",
            """{"data":{"productById":{"stock":1}}, "variableIndex": 0}"""));

        Assert.Equal(
            """{"errors":[{"message":"Not allowed","locations":[{"line":1,"column":14}],"path":["products",1,"stock"]}],"data":{"products":[{"stock":1},{"stock":null},null,{"stock":1},{"stock":3}]}}""",
            await _shop.ExecuteAsync("{ products { stock } }"));
    }

    [Fact]
    public async Task Responses_over_several_lines_may_say_behind_their_data_which_rows_they_answer()
    {
        _shop.Stock.Answer(
            """
            {"data":{"productById":
            {"stock":3}},"variableIndex":2}
            {"data":{"productById":{"stock":2}}
            ,"variableIndex":1}
            {"data":{"productById":{"stock":1}},"variableIndex":0}
            """);

        Assert.Equal(
            """{"data":{"products":[{"stock":1},{"stock":2},null,{"stock":1},{"stock":3}]}}""",
            await _shop.ExecuteAsync("{ products { stock } }"));
    }

    [Theory]
    [InlineData("""{"data":{"productById":{"stock":2}},"variableIndex":2}{"data":{"productById":{"stock":3}},"variableIndex":1}""")]
    [InlineData("""{"data":{"productById":{"stock":2},"variableIndex":1}""")]
    [InlineData("""{"data":{"productById":{"stock":2},},"variableIndex":1}""")]
    [InlineData("""{"data":{"productById":{"stock":9}},"variableIndex":0}""")]
    [InlineData("""{"data":{"productById":{"stock":2}},"variableIndex":9}""")]
    [InlineData("""{"data":{"productById":{"stock":2}},"variableIndex":99999999999}""")]
    public async Task A_line_that_is_no_response_brings_nothing(string line)
    {
        _shop.Stock.Answer("""{"data":{"productById":{"stock":1}},"variableIndex":0}""" + "\n" + line);

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"stock\" gave an answer that is not a GraphQL response.","locations":[{"line":1,"column":14}],"path":["products",1,"stock"],"extensions":{"code":"SOURCE_MALFORMED"}},{"message":"The source schema \"stock\" gave an answer that is not a GraphQL response.","locations":[{"line":1,"column":14}],"path":["products",4,"stock"],"extensions":{"code":"SOURCE_MALFORMED"}}],"data":{"products":[{"stock":1},{"stock":null},null,{"stock":1},{"stock":null}]}}""",
            await _shop.ExecuteAsync("{ products { stock } }"));
    }

    [Fact]
    public async Task Keys_of_any_length_that_differ_somewhere_are_different()
    {
        await using var shop = await Shop.CreateAsync();
        string[] keys = ["", "a", "b", "ab", "ba", "aba", "abab", "ababa", "ababababab", "abababababababab", "abababababababaa", "bbababababababab"];
        shop.Catalog.Answer("{\"data\":{\"products\":[" + string.Join(',', keys.Concat(keys).Select(k => $$"""{"id":"{{k}}"}""")) + "]}}");
        shop.Stock.Answer(string.Join('\n', keys.Select((_, i) => $$$"""{"variableIndex":{{{i}}},"data":{"productById":{"stock":{{{i}}} } } }""")));
        var stocks = string.Join(',', keys.Concat(keys).Select((_, i) => $$"""{"stock":{{i % keys.Length}}}"""));

        Assert.Equal("{\"data\":{\"products\":[" + stocks + "]}}", await shop.ExecuteAsync("{ products { stock } }"));
        Assert.Equal("[" + string.Join(',', keys.Select(k => $$"""{"id":"{{k}}"}""")) + "]", shop.Stock.VariablesOf(0));
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
    public async Task A_source_that_takes_one_execution_is_asked_row_by_row()
    {
        await using var shop = await Shop.CreateAsync(new SourceSchemaCapabilities { MaxBatchSize = 1 });
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

    [Fact]
    public async Task A_batch_is_split_where_the_source_has_its_limit()
    {
        await using var shop = await Shop.CreateAsync(new SourceSchemaCapabilities { MaxBatchSize = 2 });
        shop.Catalog.Answer(Products);
        shop.Stock
            .Answer("""[{"variableIndex":1,"data":{"productById":{"stock":2}}},{"variableIndex":0,"data":{"productById":{"stock":1}}}]""")
            .Answer("""{"data":{"productById":{"stock":3}}}""");

        Assert.Equal(
            """{"data":{"products":[{"stock":1},{"stock":2},null,{"stock":1},{"stock":3}]}}""",
            await shop.ExecuteAsync("{ products { stock } }"));
        Assert.Equal(["""[{"id":"1"},{"id":"2"}]""", """{"id":"3"}"""], shop.Stock.Requests.Select((_, i) => shop.Stock.VariablesOf(i)));
    }

    [Fact]
    public async Task A_source_without_lists_of_variables_gets_a_list_of_operations()
    {
        await using var shop = await Shop.CreateAsync(new() { VariableBatching = false, RequestBatching = true });
        shop.Catalog.Answer(Products);
        shop.Stock.Answer(
            """
            {"requestIndex":2,"data":{"productById":{"stock":3}}}
            {"requestIndex":0,"data":{"productById":{"stock":1}}}
            {"requestIndex":1,"errors":[{"message":"No rack","path":["productById"]}],"data":{"productById":null}}
            """);

        Assert.Equal(
            """{"errors":[{"message":"No rack","locations":[{"line":1,"column":14}],"path":["products",1,"stock"]}],"data":{"products":[{"stock":1},{"stock":null},null,{"stock":1},{"stock":3}]}}""",
            await shop.ExecuteAsync("{ products { stock } }"));
        Assert.Equal(
            """[{"query":"query Operation_2($id:ID!){productById(id:$id){stock}}","variables":{"id":"1"}},{"query":"query Operation_2($id:ID!){productById(id:$id){stock}}","variables":{"id":"2"}},{"query":"query Operation_2($id:ID!){productById(id:$id){stock}}","variables":{"id":"3"}}]""",
            Assert.Single(shop.Stock.Requests));
    }

    [Fact]
    public async Task Operations_of_one_round_travel_together_where_the_source_takes_several()
    {
        await using var shop = await Shop.CreateAsync(new() { RequestBatching = true });
        shop.Catalog.Answer("""{"data":{"a":[{"id":"1"},{"id":"2"}],"b":{"id":"1"}}}""");
        shop.Stock.Answer(
            """
            {"requestIndex":1,"data":{"productById":{"places":[{"name":"A"}]}}}
            {"requestIndex":0,"variableIndex":1,"data":{"productById":{"stock":2}}}
            {"requestIndex":0,"variableIndex":0,"data":{"productById":{"stock":1}}}
            """);

        Assert.Equal(
            """{"data":{"a":[{"stock":1},{"stock":2}],"b":{"places":[{"name":"A"}]}}}""",
            await shop.ExecuteAsync("{ a: products { stock } b: product { places { name } } }"));
        Assert.Equal(
            """[{"query":"query Operation_2($id:ID!){productById(id:$id){stock}}","variables":[{"id":"1"},{"id":"2"}]},{"query":"query Operation_3($id:ID!){productById(id:$id){places{name}}}","variables":{"id":"1"}}]""",
            Assert.Single(shop.Stock.Requests));
    }

    [Fact]
    public async Task Operations_of_one_round_may_be_told_apart_behind_their_data()
    {
        await using var shop = await Shop.CreateAsync(new() { RequestBatching = true });
        shop.Catalog.Answer("""{"data":{"a":[{"id":"1"},{"id":"2"}],"b":{"id":"1"}}}""");
        shop.Stock.Answer(
            """
            {"data":{"productById":{"places":[{"name":"A"}]}},"requestIndex":1}
            {"data":{"productById":{"stock":2}},"requestIndex":0,"variableIndex":1}
            {"requestIndex":0,"data":{"productById":{"stock":1}},"variableIndex":0}
            """);

        Assert.Equal(
            """{"data":{"a":[{"stock":1},{"stock":2}],"b":{"places":[{"name":"A"}]}}}""",
            await shop.ExecuteAsync("{ a: products { stock } b: product { places { name } } }"));
    }

    [Fact]
    public async Task A_source_without_batches_is_asked_by_aliases()
    {
        await using var shop = await Shop.CreateAsync(new() { VariableBatching = false });
        shop.Catalog.Answer(Products);
        shop.Stock.Answer(
            """{"data":{"e0":{"stock":1},"e1":{"stock":null},"e2":null},"errors":[{"message":"No rack","path":["e1","stock"]}]}""");

        Assert.Equal(
            """{"errors":[{"message":"No rack","locations":[{"line":1,"column":14}],"path":["products",1,"stock"]}],"data":{"products":[{"stock":1},{"stock":null},null,{"stock":1},{"stock":null}]}}""",
            await shop.ExecuteAsync("{ products { stock } }"));
        Assert.Equal(
            """{"query":"query Operation_2($e0_id:ID!$e1_id:ID!$e2_id:ID!){e0:productById(id:$e0_id){stock}e1:productById(id:$e1_id){stock}e2:productById(id:$e2_id){stock}}","variables":{"e0_id":"1","e1_id":"2","e2_id":"3"}}""",
            Assert.Single(shop.Stock.Requests));
    }

    [Theory]
    [InlineData("""{"data":{"e0":{"stock":1},"e7":{"stock":2}}}""")]
    [InlineData("""{"data":{"e0":{"stock":1},"e0":{"stock":2}}}""")]
    [InlineData("""{"data":{"e0":{"stock":1},"e1":{"stock":2""")]
    [InlineData("""{"data":{"e0":{"stock":1},"e1":7}}""")]
    public async Task An_aliased_answer_that_is_wrong_fails_what_it_has_not_answered(string answer)
    {
        await using var shop = await Shop.CreateAsync(new() { VariableBatching = false });
        shop.Catalog.Answer("""{"data":{"products":[{"id":"1"},{"id":"2"}]}}""");
        shop.Stock.Answer(answer);

        var response = await shop.ExecuteAsync("{ products { stock } }");

        Assert.Contains(""""path":["products",1,"stock"],"extensions":{"code":"SOURCE_MALFORMED"}"""", response);
        Assert.Contains("\"path\":[\"products\",1,\"stock\"],\"extensions\":{\"code\":\"SOURCE_MALFORMED\"}", response);
    }
}
