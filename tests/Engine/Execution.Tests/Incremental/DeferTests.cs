namespace Cacao.Execution.Tests.Incremental;

public sealed class DeferTests
{
    [Fact]
    public async Task A_fragment_arrives_after_the_rest()
    {
        var executor = await Shelf.CreateAsync();

        Assert.Equal(
            [
                """{"data":{"book":{"name":"Book 1"}},"pending":[{"id":"0","path":["book"],"label":"more"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"pages":1,"slow":"slow Book 1"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await executor.ReadAsync("""{ book { name ... @defer(label: "more") { pages slow } } }"""));
    }

    [Fact]
    public async Task A_spread_is_deferred_like_an_inline_fragment()
    {
        var executor = await Shelf.CreateAsync();

        Assert.Equal(
            [
                """{"data":{},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"book":{"name":"Book 1"}}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await executor.ReadAsync("{ ...F @defer } fragment F on Query { book { name } }"));
    }

    [Theory]
    [InlineData("if: false", null)]
    [InlineData("if: $on", """{"on":false}""")]
    public async Task A_condition_turns_it_off(string argument, string? variables)
    {
        var executor = await Shelf.CreateAsync();
        var head = variables is null ? "" : "query($on: Boolean!)";

        Assert.Equal(
            ["""{"data":{"book":{"name":"Book 1","pages":1}}}"""],
            await executor.ReadAsync($"{head} {{ book {{ name ... @defer({argument}) {{ pages }} }} }}", variables));
    }

    [Fact]
    public async Task A_condition_turns_it_on()
    {
        var executor = await Shelf.CreateAsync();

        var parts = await executor.ReadAsync(
            "query($on: Boolean!) { book { name ... @defer(if: $on) { pages } } }",
            """{"on":true}""");

        Assert.Equal(2, parts.Count);
    }

    [Fact]
    public async Task A_client_that_takes_one_result_only_gets_the_whole()
    {
        var executor = await Shelf.CreateAsync();

        Assert.Equal(
            """{"data":{"book":{"name":"Book 1","pages":1},"numbers":[1,2,3,4,5]}}""",
            await executor.QueryAsync("{ book { name ... @defer { pages } } numbers @stream }"));
    }

    [Fact]
    public async Task Fields_that_arrive_anyway_are_not_repeated()
    {
        var executor = await Shelf.CreateAsync();

        Assert.Equal(
            [
                """{"data":{"book":{"name":"Book 1","author":{"name":"Author 1"}}},"pending":[{"id":"0","path":["book"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"pages":1}},{"id":"0","subPath":["author"],"data":{"born":1901}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await executor.ReadAsync(
                "{ book { name author { name } ... @defer { name pages author { name born } } } }"));
    }

    [Fact]
    public async Task A_fragment_that_adds_nothing_is_not_announced()
    {
        var executor = await Shelf.CreateAsync();

        Assert.Equal(
            ["""{"data":{"book":{"name":"Book 1"}}}"""],
            await executor.ReadAsync("{ book { name ... @defer { name } } }"));
    }

    [Fact]
    public async Task Fields_of_two_fragments_are_executed_and_delivered_once()
    {
        var calls = 0;
        var executor = await Shelf.CreateAsync(coordinate => coordinate == "Book.price"
            ? _ => new ValueTask<object?>(++calls)
            : null);

        var parts = await executor.ReadAsync("{ book { name ... @defer { price pages } ... @defer { price slow } } }");

        Assert.Equal(1, calls);
        Assert.Equal(
            """{"book":{"name":"Book 1","price":1,"pages":1,"slow":"slow Book 1"}}""",
            IncrementalParts.Assemble(parts).ToJsonString());
    }

    [Fact]
    public async Task A_nested_fragment_is_announced_with_the_one_around_it()
    {
        var executor = await Shelf.CreateAsync();

        Assert.Equal(
            [
                """{"data":{"book":{"name":"Book 1"}},"pending":[{"id":"0","path":["book"],"label":"outer"}],"hasNext":true}""",
                """{"pending":[{"id":"1","path":["book"],"label":"inner"}],"incremental":[{"id":"0","data":{"pages":1}}],"completed":[{"id":"0"}],"hasNext":true}""",
                """{"incremental":[{"id":"1","data":{"slow":"slow Book 1"}}],"completed":[{"id":"1"}],"hasNext":false}""",
            ],
            await executor.ReadAsync(
                """{ book { name ... @defer(label: "outer") { pages ... @defer(label: "inner") { slow pages } } } }"""));
    }

    [Fact]
    public async Task An_empty_fragment_makes_way_for_those_within_it()
    {
        var executor = await Shelf.CreateAsync();

        Assert.Equal(
            [
                """{"data":{"book":{"name":"Book 1"}},"pending":[{"id":"0","path":["book"],"label":"inner"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"pages":1}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await executor.ReadAsync(
                """{ book { name ... @defer(label: "outer") { name ... @defer(label: "inner") { pages } } } }"""));
    }

    [Fact]
    public async Task Each_element_of_a_list_has_its_own_part()
    {
        var executor = await Shelf.CreateAsync();

        Assert.Equal(
            [
                """{"data":{"books":[{"name":"Book 1"},{"name":"Book 2"},{"name":"Book 3"}]},"pending":[{"id":"0","path":["books",0]},{"id":"1","path":["books",1]},{"id":"2","path":["books",2]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"pages":1}},{"id":"1","data":{"pages":2}},{"id":"2","data":{"pages":3}}],"completed":[{"id":"0"},{"id":"1"},{"id":"2"}],"hasNext":false}""",
            ],
            await executor.ReadAsync("{ books { name ... @defer { pages } } }"));
    }

    [Fact]
    public async Task Errors_stand_beside_the_values_of_their_part()
    {
        var executor = await Shelf.CreateAsync();

        Assert.Equal(
            [
                """{"data":{"book":{"name":"Book 1"}},"pending":[{"id":"0","path":["book"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"pages":1,"broken":null},"errors":[{"message":"broken","locations":[{"line":1,"column":37}],"path":["book","broken"]}]}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await executor.ReadAsync("{ book { name ... @defer { pages    broken } } }"));
    }

    [Theory]
    [InlineData("brokenToo", "broken too")]
    [InlineData("slowlyBroken", "slowly broken")]
    public async Task A_null_that_is_not_allowed_fails_the_fragment_and_nothing_around_it(string field, string message)
    {
        var executor = await Shelf.CreateAsync();

        Assert.Equal(
            [
                """{"data":{"book":{"name":"Book 1"}},"pending":[{"id":"0","path":["book"]}],"hasNext":true}""",
                $$"""{"completed":[{"id":"0","errors":[{"message":"{{message}}","locations":[{"line":1,"column":34}],"path":["book","{{field}}"]}]}],"hasNext":false}""",
            ],
            await executor.ReadAsync($"{{ book {{ name ... @defer {{ pages {field} }} }} }}"));
    }

    [Fact]
    public async Task A_failed_fragment_takes_those_within_it_along()
    {
        var executor = await Shelf.CreateAsync();

        var parts = await executor.ReadAsync("{ book { name ... @defer { slowlyBroken ... @defer { pages } } } }");

        Assert.Equal(2, parts.Count);
        Assert.StartsWith("""{"completed":[{"id":"0","errors":[""", parts[1], StringComparison.Ordinal);
        Assert.DoesNotContain("pending", parts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_fragments_only_the_one_with_the_error_fails()
    {
        var executor = await Shelf.CreateAsync();

        var parts = await executor.ReadAsync(
            """{ book { name ... @defer(label: "a") { pages slowlyBroken } ... @defer(label: "b") { pages slow } } }""");

        var all = string.Concat(parts);
        Assert.Contains("""{"id":"0","errors":[{"message":"slowly broken",""", all, StringComparison.Ordinal);
        Assert.Equal(
            """{"book":{"name":"Book 1","pages":1,"slow":"slow Book 1"}}""",
            IncrementalParts.Assemble(parts).ToJsonString());
    }

    [Fact]
    public async Task What_lies_below_a_null_of_the_first_result_is_not_announced()
    {
        var executor = await Shelf.CreateAsync();

        var parts = await executor.ReadAsync("{ books { author { broken ... @defer { born } } } }");

        Assert.Single(parts);
        Assert.EndsWith("\"data\":null}", parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_below_a_null_of_a_later_part_is_not_announced()
    {
        var executor = await Shelf.CreateAsync();

        var parts = await executor.ReadAsync(
            "{ book { name ... @defer { related { name author { slow broken ... @defer { born } } } } } }");

        Assert.Equal(2, parts.Count);
        Assert.DoesNotContain("\"pending\"", parts[1], StringComparison.Ordinal);
        Assert.EndsWith("\"hasNext\":false}", parts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mutation_defers_below_its_root_fields()
    {
        var executor = await Shelf.CreateAsync();

        var parts = await executor.ReadAsync("mutation { add { name ... @defer { slow price(of: 3) } } }");

        Assert.Equal(2, parts.Count);
        Assert.Equal(
            """{"add":{"name":"Book 1","slow":"slow Book 1","price":300}}""",
            IncrementalParts.Assemble(parts).ToJsonString());
    }

    [Fact]
    public async Task Variables_and_types_are_known_in_deferred_fragments()
    {
        var executor = await Shelf.CreateAsync();

        var parts = await executor.ReadAsync(
            "query($of: Int!) { book { author { ... @defer { books { ... on Item { name } price(of: $of) } } } } }",
            """{"of":7}""");

        Assert.Equal(
            """{"book":{"author":{"books":[{"name":"Book 10","price":700},{"name":"Book 11","price":700}]}}}""",
            IncrementalParts.Assemble(parts).ToJsonString());
    }

    [Fact]
    public async Task Resolvers_see_deferred_fields_as_selected()
    {
        var isSelected = false;
        var executor = await Shelf.CreateAsync(coordinate => coordinate == "Query.book"
            ? context =>
            {
                isSelected = context.Selection.IsSelected("pages");
                return new ValueTask<object?>(Shelf.Book(1));
            }
            : null);

        await executor.ReadAsync("{ book { name ... @defer { pages } } }");

        Assert.True(isSelected);
    }

    [Fact]
    public async Task Without_the_option_there_is_no_such_directive()
    {
        var executor = await Executors.CreateAsync("type Query { a: Int }");

        Assert.Contains("defer", await executor.QueryAsync("{ ... @defer { a } }"), StringComparison.Ordinal);
        Assert.StartsWith("{\"errors\"", await executor.QueryAsync("{ ... @defer { a } }"), StringComparison.Ordinal);
    }
}
