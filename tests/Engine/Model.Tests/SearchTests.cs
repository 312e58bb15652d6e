using System.Security.Claims;
using Cacao.Execution;

namespace Cacao.Model.Tests;

public sealed class SearchTests
{
    [Fact]
    public Task Interface_fields_are_resolved_on_each_implementation() => AssertResult(
        "{ media { __typename altText url(width: 5) ... on Image { width } ... on Video { length } } }",
        """
        {"media":[{"__typename":"Image","altText":"A chair","url":"/Image?w=5","width":640},
        {"__typename":"Video","altText":"A film","url":"/Video?w=5","length":"PT1M30S"}]}
        """);

    [Fact]
    public Task Union_members_are_told_apart_by_their_class() => AssertResult(
        "{ search { __typename ... on Product { name } ... on Brand { label: name } } }",
        """
        {"search":[{"__typename":"Product","name":"Chair"},{"__typename":"Product","name":"Table"},
        {"__typename":"Brand","label":"Acme"}]}
        """);

    [Fact]
    public Task A_one_of_input_is_created_from_its_one_field() => AssertResult(
        "{ a: product(by: { name: \"Table\" }) { name } b: product(by: { id: \"$CHAIR\" }) { name } }",
        """{"a":{"name":"Table"},"b":{"name":"Chair"}}""");

    [Fact]
    public Task An_input_class_gets_what_was_given() => AssertResult(
        """
        { filter(filter: {
            brandIds: ["$BRAND", "$BRAND"], availability: [OUT_OF_STOCK, OUT_OF_STOCK], subtitle: null, limit: 7,
            order: null, language: "de", prices: [[{ amount: 1 }, null], [{ amount: 2, currency: "GBP" }]],
            since: "2026-01-31T12:00:00+01:00", factor: 1.5 }) }
        """,
        """
        {"filter":"brands=2 availability=OutOfStock subtitle=null limit=7 order= language=de prices=1|0|2 since=2026-01-31 11:00 Utc factor=1.5"}
        """);

    [Fact]
    public Task An_input_class_keeps_its_defaults_for_what_is_absent() => AssertResult(
        "{ filter(filter: { availability: IN_STOCK }) none: filter }",
        """
        {"filter":"brands= availability=InStock subtitle=absent limit=5 order=name language=en prices= since=  factor=","none":"none"}
        """);

    [Fact]
    public Task Asynchronous_results_are_awaited() =>
        AssertResult("{ count(to: 3) availability }", """{"count":[1,2,3],"availability":"IN_STOCK"}""");

    [Fact]
    public Task Ids_are_encoded_in_lists_and_as_text() => AssertResult(
        "{ productIds partId part(id: \"UGFydDo3\") codes old }",
        """{"productIds":["$CHAIR","$TABLE"],"partId":"UGFydDo3","part":7,"codes":["a","b"],"old":1.5}""");

    [Fact]
    public Task Services_that_are_missing_are_null_where_the_parameter_allows_it() =>
        AssertResult("{ here: keyed }", """{"here":"True True here"}""");

    [Fact]
    public Task Loaders_take_state_and_can_be_grouped() => AssertResult(
        "{ product(by: { name: \"Chair\" }) { stockLevel serial } }",
        """{"product":{"stockLevel":50,"serial":"#1"}}""");

    [Fact]
    public async Task State_and_user_come_from_the_request()
    {
        await using var server = new ShopServer();
        var executor = await server.GetExecutorAsync();
        var request = OperationRequestBuilder.New()
            .SetDocument("{ whoAmI }")
            .SetUser(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Ada")])))
            .SetGlobalState("tenant", "north")
            .SetGlobalState("trace", 42);
        await using var result = await executor.ExecuteAsync(request.Build());
        Assert.Equal("""{"data":{"whoAmI":"Ada north 42"}}""", result.ToJson());
    }

    [Fact]
    public async Task State_that_a_resolver_relies_on_must_be_there()
    {
        await using var server = new ShopServer();
        Assert.Contains("\"data\":null", await server.ExecuteAsync("{ whoAmI }"), StringComparison.Ordinal);
    }

    private static async Task AssertResult(string document, string data)
    {
        await using var server = new ShopServer();
        var result = await server.ExecuteAsync(Fill(document));
        Assert.Equal($"{{\"data\":{Fill(data).ReplaceLineEndings(string.Empty)}}}", result);
    }

    private static string Fill(string text) => text
        .Replace("$CHAIR", ShopServer.IdOf("Product", ShopServer.ChairId), StringComparison.Ordinal)
        .Replace("$TABLE", ShopServer.IdOf("Product", ShopServer.TableId), StringComparison.Ordinal)
        .Replace("$BRAND", ShopServer.IdOf("Brand", ShopServer.BrandId), StringComparison.Ordinal);
}
