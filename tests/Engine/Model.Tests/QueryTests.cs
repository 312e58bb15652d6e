namespace Cacao.Model.Tests;

public sealed class QueryTests
{
    [Fact]
    public async Task Members_and_resolvers_of_a_type_are_fields()
    {
        await using var server = new ShopServer();
        var id = ShopServer.IdOf("Product", ShopServer.ChairId);
        var result = await server.ExecuteAsync(
            $$"""
            { productById(id: "{{id}}") {
              id name subtitle availability price { amount currency } tags weight title
              brand { id name } brandKey label } }
            """);
        Assert.Equal(
            """
            {"data":{"productById":{"id":"$ID","name":"Chair","subtitle":null,"availability":"IN_STOCK",
            "price":{"amount":4200,"currency":"EUR"},"tags":["wood"],"weight":2.5,"title":"Chair",
            "brand":{"id":"$BRAND","name":"Acme"},"brandKey":"$BRAND","label":"Chair"}}}
            """
                .ReplaceLineEndings(string.Empty)
                .Replace("$ID", id, StringComparison.Ordinal)
                .Replace("$BRAND", ShopServer.IdOf("Brand", ShopServer.BrandId), StringComparison.Ordinal),
            result);
    }

    [Fact]
    public async Task Arguments_are_coerced_to_what_the_resolver_declares()
    {
        await using var server = new ShopServer();
        var result = await server.ExecuteAsync(
            """
            { add(left: 1) seven: add(left: 3, right: 4)
              echo(text: "x", numbers: [1, 2], money: { amount: 3 }, all: [IN_STOCK])
              none: echo(all: []) null: echo(text: null, numbers: 5, all: IN_STOCK) }
            """);
        Assert.Equal(
            """
            {"data":{"add":3,"seven":7,"echo":"x/2/Money { Amount = 3, Currency = EUR }/1","none":"absent",
            "null":"/1//1"}}
            """.ReplaceLineEndings(string.Empty),
            result);
    }

    [Fact]
    public async Task An_id_of_another_type_is_an_error_with_a_code()
    {
        await using var server = new ShopServer();
        var result = await server.ExecuteAsync(
            $$"""{ productById(id: "{{ShopServer.IdOf("Brand", ShopServer.BrandId)}}") { name } }""");
        Assert.Contains("\"code\":\"NODE_ID_TYPE_MISMATCH\"", result, StringComparison.Ordinal);
        Assert.Contains("The id belongs to Brand, but an id of Product is needed.", result, StringComparison.Ordinal);
    }
}
