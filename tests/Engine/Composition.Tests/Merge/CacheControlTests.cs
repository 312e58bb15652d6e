using Cacao.Language;

namespace Cacao.Federation.Composition.Tests.Merge;

/// <summary>How long answers may be kept is said by the schema that gives them.</summary>
public sealed class CacheControlTests
{
    private const string Definition = """
        directive @cacheControl(maxAge: Int, scope: CacheControlScope) on OBJECT | FIELD_DEFINITION
        enum CacheControlScope { PUBLIC PRIVATE }
        """;

    [Fact]
    public void On_a_type_it_holds_for_the_fields_of_its_schema()
    {
        var product = Compose(
            Definition + "type Query { a: Product } type Product @cacheControl(maxAge: 60) { id: ID! @shareable name: String size: Int @cacheControl(maxAge: 5) }",
            "type Query { productById(id: ID!): Product @lookup @internal } type Product { id: ID! @shareable stock: Int }");

        Assert.DoesNotContain(product.Directives, d => d.Name.Value == "cacheControl");
        Assert.Equal(
            ["id @cacheControl(maxAge: 60)", "name @cacheControl(maxAge: 60)", "size @cacheControl(maxAge: 5)", "stock "],
            product.Fields.Select(f => $"{f.Name.Value} {f.Directives.FirstOrDefault(d => d.Name.Value == "cacheControl")}"));
    }

    [Theory]
    [InlineData("(maxAge: 60)", "(maxAge: 5, scope: PRIVATE)", "@cacheControl(maxAge: 5, scope: PRIVATE)")]
    [InlineData("(maxAge: 5, scope: PRIVATE)", "(maxAge: 60, scope: PUBLIC)", "@cacheControl(maxAge: 5, scope: PRIVATE)")]
    [InlineData("(maxAge: 60, scope: PUBLIC)", "(maxAge: 60)", "@cacheControl(maxAge: 60, scope: PUBLIC)")]
    public void Of_two_the_stricter_one_counts(string one, string other, string expected)
    {
        var product = Compose(
            Definition + $"type Query {{ a: Product @shareable }} type Product {{ name: String @shareable @cacheControl{one} }}",
            Definition + $"type Query {{ a: Product @shareable }} type Product {{ name: String @shareable @cacheControl{other} }}");

        Assert.Equal(expected, product.Fields.Single().Directives.Single(d => d.Name.Value == "cacheControl").ToString());
    }

    private static ObjectTypeDefinitionNode Compose(params string[] schemas)
    {
        var result = SchemaComposer.Compose([.. schemas.Select((text, i) => new SourceSchemaText($"s{i}", text))]);
        Assert.Empty(result.Errors.Select(e => e.Message));
        return result.Supergraph!.Definitions.OfType<ObjectTypeDefinitionNode>().Single(t => t.Name.Value == "Product");
    }
}
