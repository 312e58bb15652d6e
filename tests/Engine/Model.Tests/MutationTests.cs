namespace Cacao.Model.Tests;

public sealed class MutationTests
{
    private const string Rename =
        """
        mutation($id: ID!, $name: String!) { renameProduct(input: { productId: $id, name: $name }) {
          product { name }
          errors { __typename ... on Error { message code } ... on ProductNotFoundError { productId } } } }
        """;

    [Fact]
    public async Task A_mutation_takes_an_input_and_returns_a_payload()
    {
        await using var server = new ShopServer();
        var id = ShopServer.IdOf("Product", ShopServer.ChairId);
        Assert.Equal(
            """{"data":{"renameProduct":{"product":{"name":"Chair"},"errors":null}}}""",
            await server.ExecuteAsync(Rename, $$"""{ "id": "{{id}}", "name": "Stool" }"""));
    }

    [Fact]
    public async Task An_exception_becomes_a_typed_error()
    {
        await using var server = new ShopServer();
        var id = ShopServer.IdOf("Product", Guid.Empty);
        Assert.Equal(
            """
            {"data":{"renameProduct":{"product":null,"errors":[{"__typename":"ProductNotFoundError",
            "message":"There is no such product.","code":"PRODUCT_NOT_FOUND","productId":"$ID"}]}}}
            """.ReplaceLineEndings(string.Empty).Replace("$ID", id, StringComparison.Ordinal),
            await server.ExecuteAsync(Rename, $$"""{ "id": "{{id}}", "name": "Stool" }"""));
    }

    [Fact]
    public async Task An_exception_becomes_an_error_class_by_its_factory()
    {
        await using var server = new ShopServer();
        var id = ShopServer.IdOf("Product", ShopServer.ChairId);
        Assert.Equal(
            """
            {"data":{"renameProduct":{"product":null,"errors":[{"__typename":"InvalidNameError",
            "message":"'' is no name.","code":"INVALID_NAME"}]}}}
            """.ReplaceLineEndings(string.Empty),
            await server.ExecuteAsync(Rename, $$"""{ "id": "{{id}}", "name": "" }"""));
    }
}
