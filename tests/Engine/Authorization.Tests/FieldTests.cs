namespace Cacao.Authorization.Tests;

public sealed class FieldTests
{
    [Fact]
    public async Task A_field_is_denied_to_nobody_before_its_resolver_runs()
    {
        await using var server = new VaultServer();
        Assert.Equal(
            """
            {"errors":[{"message":"This needs an authenticated caller.","locations":[{"line":1,"column":3}],
            "path":["private"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}],"data":null}
            """.ReplaceLineEndings(string.Empty),
            await server.ExecuteAsync("{ private }"));
        Assert.Empty(server.Store.Calls);
    }

    [Fact]
    public async Task A_field_is_there_for_an_authenticated_caller()
    {
        await using var server = new VaultServer();
        Assert.Equal("""{"data":{"private":"private"}}""", await server.ExecuteAsync("{ private }", VaultServer.Visitor));
        Assert.Equal(["Private"], server.Store.Calls);
    }

    [Fact]
    public async Task A_known_caller_without_a_role_is_not_authorized()
    {
        await using var server = new VaultServer();
        Assert.Equal(
            """
            {"errors":[{"message":"The caller is not allowed to have this.","locations":[{"line":1,"column":3}],
            "path":["room"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"room":null}}
            """.ReplaceLineEndings(string.Empty),
            await server.ExecuteAsync("{ room }", VaultServer.Visitor));
        Assert.Empty(server.Store.Calls);
    }

    [Fact]
    public async Task One_of_the_roles_is_enough()
    {
        await using var server = new VaultServer();
        Assert.Equal("""{"data":{"room":"room"}}""", await server.ExecuteAsync("{ room }", VaultServer.Keeper));
    }

    [Fact]
    public async Task Several_rules_must_all_be_satisfied()
    {
        await using var server = new VaultServer();
        var result = await server.ExecuteAsync("{ door }", VaultServer.Reader);
        Assert.Contains("AUTH_NOT_AUTHORIZED", result, StringComparison.Ordinal);
        Assert.Empty(server.Store.Calls);
    }

    [Fact]
    public async Task A_policy_that_the_application_does_not_have_denies()
    {
        await using var server = new VaultServer();
        var result = await server.ExecuteAsync("{ nowhere }", VaultServer.Keeper);
        Assert.Contains("AUTH_POLICY_NOT_FOUND", result, StringComparison.Ordinal);
        Assert.Contains("""{"nowhere":null}""", result, StringComparison.Ordinal);
        Assert.Empty(server.Store.Calls);
    }

    [Fact]
    public async Task A_denied_nested_field_leaves_its_siblings()
    {
        await using var server = new VaultServer();
        var result = await server.ExecuteAsync("{ document { title } private }", VaultServer.Visitor);
        Assert.Equal("""{"data":{"document":{"title":"Minutes"},"private":"private"}}""", result);
    }

    [Fact]
    public async Task A_policy_after_the_resolver_sees_the_result()
    {
        await using var server = new VaultServer();
        Assert.Equal(
            """{"data":{"document":{"owner":"visitor of Minutes"}}}""",
            await server.ExecuteAsync("""{ document { owner(name: "visitor") } }""", VaultServer.Visitor));
        var denied = await server.ExecuteAsync("""{ document { owner(name: "keeper") } }""", VaultServer.Visitor);
        Assert.Contains("""{"document":{"owner":null}}""", denied, StringComparison.Ordinal);
        Assert.Contains("AUTH_NOT_AUTHORIZED", denied, StringComparison.Ordinal);
        Assert.Equal(["Owner", "Owner"], server.Store.Calls);
    }

    [Fact]
    public async Task A_guarded_id_is_still_a_global_id()
    {
        await using var server = new VaultServer();
        Assert.Equal(
            """{"data":{"document":{"secretId":"$ID"}}}""".Replace(
                "$ID",
                VaultServer.IdOf("Secret", VaultStore.Secret.Id),
                StringComparison.Ordinal),
            await server.ExecuteAsync("{ document { secretId } }", VaultServer.Visitor));
    }

    [Fact]
    public async Task The_rule_of_a_class_holds_for_each_of_its_fields_but_the_anonymous_ones()
    {
        await using var server = new VaultServer();
        var result = await server.ExecuteAsync("{ keys address }", VaultServer.Visitor);
        Assert.Contains("""{"keys":null,"address":"Vault Street 1"}""", result, StringComparison.Ordinal);
        Assert.Empty(server.Store.Calls);
        Assert.Equal("""{"data":{"keys":"keys"}}""", await server.ExecuteAsync("{ keys }", VaultServer.Keeper));
    }

    [Fact]
    public async Task A_denied_mutation_has_no_effect()
    {
        await using var server = new VaultServer();
        var result = await server.ExecuteAsync(
            """mutation { shred(input: { title: "x" }) { document { title } } }""",
            VaultServer.Reader);
        Assert.Contains("AUTH_NOT_AUTHORIZED", result, StringComparison.Ordinal);
        Assert.Empty(server.Store.Calls);
    }
}
