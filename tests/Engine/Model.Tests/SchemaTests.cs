using Cacao.Federation.Composition;
using Cacao.Types.Sdl;
using EShop.TestKit;

namespace Cacao.Model.Tests;

public sealed class SchemaTests
{
    [Fact]
    public async Task The_schema_is_what_the_classes_say()
    {
        await using var server = new ShopServer();
        var executor = await server.GetExecutorAsync();
        SchemaPrinter.Print(executor.Schema).MatchSnapshot();
    }

    [Fact]
    public async Task The_exported_schema_is_a_valid_source_schema()
    {
        await using var server = new ShopServer();
        var executor = await server.GetExecutorAsync();
        var result = SchemaComposer.Compose(
        [
            new SourceSchemaText("shop", SchemaPrinter.Print(executor.Schema)),
            new SourceSchemaText(
                "stock",
                """
                type Query { stockOf(id: ID!): Product @lookup @internal }
                type Product @key(fields: "id") { id: ID! shelf: String! }
                """),
        ]);
        Assert.Empty(result.Errors);
    }
}
