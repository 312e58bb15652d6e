using Cacao.Execution;
using Cacao.Federation.Composition;
using Cacao.Types.Configuration;
using Cacao.Types.Sdl;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Authorization.Tests;

public sealed class SchemaTests
{
    [Fact]
    public async Task Rules_are_printed_with_what_a_gateway_can_check()
    {
        await using var server = new VaultServer();
        var sdl = SchemaPrinter.Print((await server.GetExecutorAsync()).Schema);
        Assert.Contains("private: String! @authorize @authenticated", sdl, StringComparison.Ordinal);
        Assert.Contains("room: String @authorize(roles: [\"KEEPER\", \"OWNER\"]) @authenticated", sdl, StringComparison.Ordinal);
        Assert.Contains(
            "door: String @authorize(policy: \"vault:read\") @authorize(policy: \"vault:open\") "
                + "@requiresScopes(scopes: [[\"vault:read\", \"vault:open\"]])",
            sdl,
            StringComparison.Ordinal);
        Assert.Contains(
            "gate: String @authorize(policy: \"vault:read\", apply: VALIDATION) @requiresScopes(scopes: [[\"vault:read\"]])",
            sdl,
            StringComparison.Ordinal);
        Assert.Contains("nowhere: String @authorize(policy: \"Unknown\")\n", sdl, StringComparison.Ordinal);
        Assert.Contains("directive @authenticated on", sdl, StringComparison.Ordinal);
        Assert.Contains("enum ApplyPolicy @inaccessible {", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_with_rules_composes()
    {
        await using var server = new VaultServer();
        var sdl = SchemaPrinter.Print((await server.GetExecutorAsync()).Schema);
        var result = SchemaComposer.Compose([new SourceSchemaText("vault", sdl)]);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task A_schema_with_rules_is_not_built_without_authorization()
    {
        var builder = new ServiceCollection().AddGraphQL().AddVaultTypes();
        var exception = await Assert.ThrowsAsync<SchemaException>(() => builder.BuildRequestExecutorAsync());
        Assert.Contains(exception.Errors, e => e.Message.Contains("authorize", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_schema_without_rules_is_as_it_was()
    {
        var builder = new ServiceCollection().AddGraphQL()
            .AddDocumentFromString("type Query { a: String }")
            .AddAuthorization();
        var executor = await builder.BuildRequestExecutorAsync();
        Assert.NotNull(executor.Schema.QueryType.Fields.Find("a")!.PureResolver);
        Assert.DoesNotContain("authorize", SchemaPrinter.Print(executor.Schema), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_can_be_written_in_sdl()
    {
        var services = new ServiceCollection().AddLogging();
        var builder = services.AddGraphQL()
            .AddDocumentFromString("""type Query { a: String @authorize(roles: ["KEEPER"]) }""")
            .AddAuthorization();
        await using var result = await builder.ExecuteRequestAsync("{ a }");
        Assert.Contains("AUTH_NOT_AUTHENTICATED", result.ToJson(), StringComparison.Ordinal);
    }
}
