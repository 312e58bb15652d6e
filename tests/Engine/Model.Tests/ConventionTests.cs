namespace Cacao.Model.Tests;

public sealed class ConventionTests
{
    [Fact]
    public async Task A_mutation_keeps_an_input_and_a_payload_of_its_own()
    {
        await using var server = new ShopServer();
        var id = ShopServer.IdOf("Product", ShopServer.ChairId);
        var result = await server.ExecuteAsync(
            $$"""
            mutation { restockProduct(input: { productId: "{{id}}", amount: 3 }) {
              product { name } amount errors { __typename } } }
            """);
        Assert.Equal("""{"data":{"restockProduct":{"product":{"name":"Chair"},"amount":3,"errors":null}}}""", result);
    }

    [Fact]
    public async Task The_fields_of_a_payload_of_its_own_are_null_when_the_mutation_fails()
    {
        await using var server = new ShopServer();
        var id = ShopServer.IdOf("Product", Guid.Empty);
        var result = await server.ExecuteAsync(
            $$"""
            mutation { restockProduct(input: { productId: "{{id}}", amount: 3 }) {
              product { name } amount errors { ... on Error { code } } } }
            """);
        Assert.Equal(
            """{"data":{"restockProduct":{"product":null,"amount":null,"errors":[{"code":"PRODUCT_NOT_FOUND"}]}}}""",
            result);
    }

    [Theory]
    [InlineData("echo(text: \"a\")", """{"echo":"a"}""")]
    [InlineData("reset { boolean }", """{"reset":{"boolean":true}}""")]
    [InlineData(
        "listProducts(input: { prefix: \"T\" }) { products { name } }",
        """{"listProducts":{"products":[{"name":"Table"}]}}""")]
    [InlineData("rename(ask: {}) { answer }", """{"rename":{"answer":null}}""")]
    [InlineData(
        "rename(ask: { text: null }) { answer }",
        """{"rename":{"answer":"00000000-0000-0000-0000-000000000000"}}""")]
    public async Task Names_follow_the_convention_or_the_attribute(string field, string data)
    {
        await using var server = new ShopServer();
        Assert.Equal($"{{\"data\":{data}}}", await server.ExecuteAsync($"mutation {{ {field} }}"));
    }

    [Fact]
    public async Task An_aggregate_of_declared_exceptions_becomes_several_errors()
    {
        await using var server = new ShopServer();
        var result = await server.ExecuteAsync(
            "mutation { failTwice(input: { unexpected: false }) { boolean errors { ... on Error { code } } } }");
        Assert.Equal(
            """
            {"data":{"failTwice":{"boolean":null,
            "errors":[{"code":"PRODUCT_NOT_FOUND"},{"code":"INVALID_NAME"}]}}}
            """.ReplaceLineEndings(string.Empty),
            result);
    }

    [Fact]
    public async Task An_exception_that_is_not_declared_stays_an_error_of_the_request()
    {
        await using var server = new ShopServer();
        var result = await server.ExecuteAsync(
            "mutation { failTwice(input: { unexpected: true }) { boolean errors { ... on Error { code } } } }");
        Assert.StartsWith("{\"errors\":[{", result, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result, StringComparison.Ordinal);
        Assert.DoesNotContain("PRODUCT_NOT_FOUND", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attributes_of_other_projects_edit_fields()
    {
        await using var server = new ShopServer();
        var result = await server.ExecuteAsync("{ products(first: 1) { nodes { brand { motto slogan } } } }");
        Assert.Contains(
            """{"motto":"Acme for all","slogan":"HELLO ACME!BrandString"}""",
            result,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_resolver_is_found_by_its_name()
    {
        await using var server = new ShopServer();
        var id = ShopServer.IdOf("Brand", ShopServer.BrandId);
        var result = await server.ExecuteAsync($$"""{ node(id: "{{id}}") { ... on Brand { name } } }""");
        Assert.Equal("""{"data":{"node":{"name":"Acme"}}}""", result);
    }
}
