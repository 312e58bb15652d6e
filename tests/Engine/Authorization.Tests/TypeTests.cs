namespace Cacao.Authorization.Tests;

/// <summary>The rule of a type holds on every path to its objects.</summary>
public sealed class TypeTests
{
    [Theory]
    [InlineData("{ secret { title } }", """{"secret":null}""")]
    [InlineData("{ secrets { title } }", """{"secrets":null}""")]
    [InlineData("{ pagedSecrets { nodes { title } } }", """{"pagedSecrets":null}""")]
    [InlineData("{ pagedSecrets { edges { cursor } } }", """{"pagedSecrets":null}""")]
    public async Task Through_a_field_without_running_its_resolver(string document, string data)
    {
        await using var server = new VaultServer();
        var result = await server.ExecuteAsync(document, VaultServer.Visitor);
        Assert.Contains("AUTH_NOT_AUTHORIZED", result, StringComparison.Ordinal);
        Assert.Contains($"\"data\":{data}", result, StringComparison.Ordinal);
        Assert.Empty(server.Store.Calls);
    }

    [Theory]
    [InlineData("{ secret { title } }", """{"secret":{"title":"Recipe"}}""")]
    [InlineData("{ secrets { title } }", """{"secrets":[{"title":"Recipe"}]}""")]
    [InlineData("{ pagedSecrets { nodes { title } } }", """{"pagedSecrets":{"nodes":[{"title":"Recipe"}]}}""")]
    [InlineData("{ items { title } }", """{"items":[{"title":"Minutes"},{"title":"Recipe"},null]}""")]
    [InlineData("{ finding(secret: true) { ... on Secret { title } } }", """{"finding":{"title":"Recipe"}}""")]
    public async Task It_is_there_for_those_who_may_have_it(string document, string data)
    {
        await using var server = new VaultServer();
        Assert.Equal($$"""{"data":{{data}}}""", await server.ExecuteAsync(document, VaultServer.Keeper));
    }

    [Fact]
    public async Task Through_a_lookup()
    {
        await using var server = new VaultServer();
        var id = VaultServer.IdOf("Secret", VaultStore.Secret.Id);
        var result = await server.ExecuteAsync($$"""{ secretById(id: "{{id}}") { title } }""", VaultServer.Visitor);
        Assert.Contains("\"data\":{\"secretById\":null}", result, StringComparison.Ordinal);
        Assert.Contains("AUTH_NOT_AUTHORIZED", result, StringComparison.Ordinal);
        Assert.Empty(server.Store.Calls);
    }

    [Fact]
    public async Task Through_node()
    {
        await using var server = new VaultServer();
        var id = VaultServer.IdOf("Secret", VaultStore.Secret.Id);
        var document = $$"""{ node(id: "{{id}}") { ... on Secret { title } } }""";
        var denied = await server.ExecuteAsync(document, VaultServer.Visitor);
        Assert.Contains("\"data\":{\"node\":null}", denied, StringComparison.Ordinal);
        Assert.Contains("AUTH_NOT_AUTHORIZED", denied, StringComparison.Ordinal);
        Assert.Empty(server.Store.Calls);
        Assert.Equal("""{"data":{"node":{"title":"Recipe"}}}""", await server.ExecuteAsync(document, VaultServer.Keeper));
    }

    [Fact]
    public async Task Through_nodes_each_at_its_place()
    {
        await using var server = new VaultServer();
        var secret = VaultServer.IdOf("Secret", VaultStore.Secret.Id);
        var document = VaultServer.IdOf("Document", VaultStore.Document.Id);
        var result = await server.ExecuteAsync(
            $$"""{ nodes(ids: ["{{secret}}", "{{document}}"]) { ... on Document { title } } }""",
            VaultServer.Visitor);
        Assert.Equal(
            """
            {"errors":[{"message":"The caller is not allowed to have this.","locations":[{"line":1,"column":3}],
            "path":["nodes",0],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"nodes":[null,{"title":"Minutes"}]}}
            """.ReplaceLineEndings(string.Empty),
            result);
        Assert.Equal(["FindDocument"], server.Store.Calls);
    }

    [Fact]
    public async Task A_rule_of_the_node_resolver_guards_node_only()
    {
        await using var server = new VaultServer();
        var id = VaultServer.IdOf("Document", VaultStore.Document.Id);
        var denied = await server.ExecuteAsync($$"""{ node(id: "{{id}}") { id } }""");
        Assert.Contains("AUTH_NOT_AUTHENTICATED", denied, StringComparison.Ordinal);
        Assert.Empty(server.Store.Calls);
        Assert.Equal("""{"data":{"document":{"title":"Minutes"}}}""", await server.ExecuteAsync("{ document { title } }"));
    }

    [Fact]
    public async Task Through_a_list_of_an_interface_each_at_its_place()
    {
        await using var server = new VaultServer();
        Assert.Equal(
            """
            {"errors":[{"message":"The caller is not allowed to have this.","locations":[{"line":1,"column":3}],
            "path":["items",1],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],
            "data":{"items":[{"title":"Minutes"},null,null]}}
            """.ReplaceLineEndings(string.Empty),
            await server.ExecuteAsync("{ items { title } }", VaultServer.Visitor));
    }

    [Fact]
    public async Task A_list_without_nulls_is_null_as_a_whole()
    {
        await using var server = new VaultServer();
        Assert.Equal(
            """
            {"errors":[{"message":"The caller is not allowed to have this.","locations":[{"line":1,"column":3}],
            "path":["allItems",1],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"allItems":null}}
            """.ReplaceLineEndings(string.Empty),
            await server.ExecuteAsync("{ allItems { title } }", VaultServer.Visitor));
    }

    [Fact]
    public async Task Through_a_union_and_a_stream_of_it()
    {
        await using var server = new VaultServer();
        var one = await server.ExecuteAsync("{ finding(secret: true) { __typename } }", VaultServer.Visitor);
        Assert.Contains("\"data\":{\"finding\":null}", one, StringComparison.Ordinal);
        Assert.Contains("AUTH_NOT_AUTHORIZED", one, StringComparison.Ordinal);
        Assert.Equal(
            """{"data":{"finding":{"__typename":"Document"}}}""",
            await server.ExecuteAsync("{ finding(secret: false) { __typename } }"));
        var many = await server.ExecuteAsync("{ findings { __typename } }", VaultServer.Visitor);
        Assert.Contains("""{"findings":[null,{"__typename":"Document"}]}""", many, StringComparison.Ordinal);
        Assert.Contains("""path":["findings",0]""", many, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Through_the_payload_of_a_mutation()
    {
        await using var server = new VaultServer();
        var result = await server.ExecuteAsync("mutation { reveal { secret { title } } }", VaultServer.Visitor);
        Assert.Contains("""{"reveal":{"secret":null}}""", result, StringComparison.Ordinal);
        Assert.Contains("""path":["reveal","secret"]""", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_anonymous_field_may_return_it()
    {
        await using var server = new VaultServer();
        Assert.Equal(
            """{"data":{"publishedSecret":{"title":"Recipe"}}}""",
            await server.ExecuteAsync("{ publishedSecret { title } }"));
    }
}
