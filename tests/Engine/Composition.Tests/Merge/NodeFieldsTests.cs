using Cacao.Language;

namespace Cacao.Federation.Composition.Tests.Merge;

/// <summary>Which types clients find by a global id, and through which lookup.</summary>
public sealed class NodeFieldsTests
{
    private const string Catalog = """
        type Query {
          productById(id: ID!): Product @lookup
          productBySku(sku: String!): Product @lookup
        }

        type Product { id: ID! sku: String! }
        """;

    [Fact]
    public void A_type_with_a_public_lookup_by_id_becomes_a_node()
    {
        var document = Compose(Catalog);
        var product = Type(document, "Product");

        Assert.Equal("Node", Assert.Single(product.Interfaces).Name.Value);
        Assert.Contains("@source__node(schema: \"a\", field: \"productById\")", product.Directives.Select(d => d.ToString()));
        Assert.Equal(["node", "nodes", "productById", "productBySku"], Type(document, "Query").Fields.Select(f => f.Name.Value));
        Assert.Single(document.Definitions.OfType<InterfaceTypeDefinitionNode>(), i => i.Name.Value == "Node");
    }

    [Fact]
    public void A_type_with_internal_lookups_only_does_not()
    {
        const string stubs = "type Query { userById(id: ID!): User @lookup @internal  a: User } type User { id: ID! }";

        Assert.Empty(Type(Compose(stubs), "User").Interfaces);
    }

    [Fact]
    public void A_type_that_its_schema_calls_a_node_does_even_so()
    {
        const string stubs = """
            type Query { userById(id: ID!): User @lookup @internal  a: User }
            interface Node { id: ID! }
            type User implements Node { id: ID! }
            """;

        Assert.Contains(
            "@source__node(schema: \"a\", field: \"userById\")",
            Type(Compose(stubs), "User").Directives.Select(d => d.ToString()));
    }

    [Fact]
    public void The_public_lookup_counts_whatever_the_order_of_the_schemas()
    {
        const string stub = "type Query { productStub(id: ID!): Product @lookup @internal } type Product { id: ID! @shareable size: Int }";
        var catalog = Catalog.Replace("id: ID! sku", "id: ID! @shareable sku", StringComparison.Ordinal);

        Assert.Contains(
            "@source__node(schema: \"b\", field: \"productById\")",
            Type(Compose(stub, catalog), "Product").Directives.Select(d => d.ToString()));
    }

    [Theory]
    [InlineData("productById(id: ID!): Product @lookup @inaccessible")]
    [InlineData("productById(key: ID! @is(field: \"sku\")): Product @lookup")]
    public void A_lookup_that_clients_cannot_use_by_id_does_not_count(string lookup)
    {
        var schema = $"type Query {{ {lookup} a: Product }} type Product {{ id: ID! sku: ID! }}";

        Assert.Empty(Type(Compose(schema), "Product").Interfaces);
    }

    [Fact]
    public void The_fields_of_source_schemas_give_way()
    {
        var schema = Catalog.Replace("type Query {", "type Query { node(id: ID!): Node  other: Int ", StringComparison.Ordinal)
            + " interface Node { id: ID! } type Extra implements Node { id: ID! }";
        var query = Type(Compose(schema), "Query");

        Assert.Equal("@source__gateway", Assert.Single(query.Fields[0].Directives).ToString());
        Assert.Equal(["node", "nodes", "other", "productById", "productBySku"], query.Fields.Select(f => f.Name.Value));
    }

    [Fact]
    public void A_type_named_node_that_is_something_else_is_an_error()
    {
        var result = SchemaComposer.Compose(
            [new SourceSchemaText("a", "type Query { a: Node } type Node { size: Int }")],
            new CompositionOptions { GlobalObjectIdentification = true });

        Assert.Equal(LogEntryCodes.InvalidMergedSchema, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public void Nothing_is_added_unless_asked_for() =>
        Assert.DoesNotContain("Node", Supergraph.Print(SchemaComposer.Compose([new SourceSchemaText("a", Catalog)]).Supergraph!));

    private static DocumentNode Compose(params string[] schemas)
    {
        var result = SchemaComposer.Compose(
            [.. schemas.Select((text, i) => new SourceSchemaText(((char)('a' + i)).ToString(), text))],
            new CompositionOptions { GlobalObjectIdentification = true });
        Assert.Empty(result.Errors.Select(e => e.Message));
        return result.Supergraph!;
    }

    private static ObjectTypeDefinitionNode Type(DocumentNode document, string name) =>
        document.Definitions.OfType<ObjectTypeDefinitionNode>().Single(t => t.Name.Value == name);
}
