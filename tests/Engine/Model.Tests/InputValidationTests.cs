using Cacao.Execution;

namespace Cacao.Model.Tests;

public sealed class InputValidationTests
{
    private const string PlaceOrder =
        """
        mutation($input: PlaceOrderInput!) { placeOrder(input: $input) {
          string
          errors { __typename ... on Error { message code } ... on ValidationError { violations { path message code } } }
        } }
        """;

    [Fact]
    public async Task A_valid_input_reaches_the_mutation()
    {
        await using var server = new ShopServer();
        var result = await server.ExecuteAsync(PlaceOrder, """
            { "input": { "mail": "a@b.c", "lines": [{ "sku": "ABC-1", "quantity": 1 }],
              "address": { "city": "Berlin", "phone": null }, "links": ["https://a.b"] } }
            """);
        Assert.Equal("""{"data":{"placeOrder":{"string":"a@b.c 1 Berlin","errors":null}}}""", result);
        Assert.Equal(["placed"], server.Store.Selectors);
    }

    [Fact]
    public async Task Each_broken_rule_is_in_one_typed_error_with_its_path()
    {
        await using var server = new ShopServer();
        var result = await server.ExecuteAsync(PlaceOrder, """
            { "input": { "mail": "a",
              "lines": [{ "sku": "ABC-1", "quantity": 1 },
                        { "sku": "x", "quantity": 100, "extras": [{ "sku": "ABC-2", "quantity": 0 }] }],
              "address": { "city": "X", "phone": "y" } , "links": ["https://a.b", "z"] } }
            """);
        Assert.Equal(
            """
            {"data":{"placeOrder":{"string":null,"errors":[{"__typename":"ValidationError",
            "message":"This is no e-mail address.","code":"INPUT_VALIDATION_FAILED","violations":[
            {"path":["input","mail"],"message":"This is no e-mail address.","code":"EMAIL_ADDRESS"},
            {"path":["input","lines","1","sku"],"message":"The field sku must match the regular expression
             '[A-Z]{3}-[0-9]+'.","code":"REGULAR_EXPRESSION"},
            {"path":["input","lines","1","quantity"],"message":"The field quantity must be between 1 and 99.",
            "code":"RANGE"},
            {"path":["input","lines","1","extras","0","quantity"],"message":"The field quantity must be between 1
             and 99.","code":"RANGE"},
            {"path":["input","address","city"],"message":"The field city must be a string with a minimum length of 2
             and a maximum length of 10.","code":"STRING_LENGTH"},
            {"path":["input","address","phone"],"message":"The phone field is not a valid phone number.",
            "code":"PHONE"},
            {"path":["input","links","1"],"message":"The links field is not a valid fully-qualified http, https, or
             ftp URL.","code":"URL"}
            ]}]}}}
            """.ReplaceLineEndings(string.Empty),
            result);
        Assert.Empty(server.Store.Selectors);
    }

    [Fact]
    public async Task A_list_has_rules_of_its_own()
    {
        await using var server = new ShopServer();
        const string line = """{ "sku": "ABC-2", "quantity": 1 }""";
        var result = await server.ExecuteAsync(PlaceOrder, $$"""
            { "input": { "mail": "a@b.c",
              "lines": [{ "sku": "ABC-1", "quantity": 1, "extras": [{{line}}, {{line}}, {{line}}] }] } }
            """);
        Assert.Contains("""{"path":["input","lines","0","extras"],""", result, StringComparison.Ordinal);
        Assert.Contains("\"MAX_LENGTH\"", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_may_look_at_the_other_members()
    {
        await using var server = new ShopServer();
        var result = await server.ExecuteAsync(PlaceOrder, """
            { "input": { "mail": "a@b.c", "lines": [], "address": { "city": "Rome", "from": 5, "until": 4 } } }
            """);
        Assert.Contains(
            """
            [{"path":["input","address","until"],"message":"The field until must be later than 5.","code":"LATER_THAN"}]
            """,
            result,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_input_that_is_wrong_throughout_the_beginning_is_reported()
    {
        await using var server = new ShopServer();
        var lines = string.Join(",", Enumerable.Repeat("""{ "sku": "x", "quantity": 1 }""", 80));
        var result = await server.ExecuteAsync(
            PlaceOrder,
            $$"""{ "input": { "mail": "a@b.c", "lines": [{{lines}}] } }""");
        Assert.Equal(50, result.Split("REGULAR_EXPRESSION").Length - 1);
    }

    [Fact]
    public async Task Without_conventions_each_broken_rule_is_an_error_of_the_field()
    {
        await using var server = new ShopServer();
        Assert.Equal(
            """
            {"errors":[{"message":"The field note must be a string or array type with a minimum length of '3'.",
            "locations":[{"line":1,"column":12}],"path":["noteOrder"],"extensions":{"code":"INPUT_VALIDATION_FAILED",
            "inputPath":["note"],"rule":"MIN_LENGTH"}}],"data":{"noteOrder":null}}
            """.ReplaceLineEndings(string.Empty),
            await server.ExecuteAsync("""mutation { noteOrder(note: "a") }"""));
        Assert.Empty(server.Store.Selectors);
    }

    [Fact]
    public async Task A_query_checks_its_arguments()
    {
        await using var server = new ShopServer();
        Assert.Equal(
            """{"data":{"findOrder":"Rome 1"}}""",
            await server.ExecuteAsync("""{ findOrder(address: { city: "Rome" }) }"""));
        var result = await server.ExecuteAsync("""{ findOrder(address: { city: " " }, page: 6) }""");
        Assert.Contains("\"inputPath\":[\"address\",\"city\"],\"rule\":\"REQUIRED\"", result, StringComparison.Ordinal);
        Assert.Contains("\"inputPath\":[\"page\"],\"rule\":\"RANGE\"", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_is_not_opened_for_a_wrong_input()
    {
        await using var server = new ShopServer();
        var result = await server.ExecuteAsync("""subscription { orderPlaced(shop: "long") }""");
        Assert.Contains("INPUT_VALIDATION_FAILED", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_without_rules_is_as_it_was()
    {
        await using var server = new ShopServer();
        var executor = await server.GetExecutorAsync();
        Assert.NotNull(executor.Schema.QueryType.Fields.Find("add")!.PureResolver);
    }
}
