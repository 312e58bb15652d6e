using Cacao.Language;
using EShop.TestKit;

namespace EShop.Schemas.Tests;

/// <summary>A subgraph that is away must not take the answers of others with it: what it has to answer may be null.</summary>
public sealed class ForeignFieldTests
{
    private static readonly IReadOnlyDictionary<string, DocumentNode> s_sources =
        Directory.GetFiles(Path.Combine(RepositoryRoot.FullPath, "schema", "sources"), "*.graphqls")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => Utf8GraphQLParser.Parse(File.ReadAllText(file)));

    // Whoever finds an entity for everybody owns it; the lookups of others are internal.
    private static readonly Dictionary<string, string> s_owners = s_sources
        .SelectMany(source => ObjectsOf(source.Value)
            .Where(type => type.Name.Value == "Query")
            .SelectMany(query => query.Fields)
            .Where(field => Has(field, "lookup") && !Has(field, "internal"))
            .Select(field => (Type: NameOf(field.Type), Schema: source.Key)))
        .DistinctBy(owned => owned.Type)
        .ToDictionary(owned => owned.Type, owned => owned.Schema);

    [Fact]
    public void What_a_subgraph_adds_to_the_entity_of_another_may_be_null()
        => Assert.Empty(
            from field in AllFields()
            where s_owners.TryGetValue(field.Type, out var owner) && owner != field.Schema
            where field.Field.Type is NonNullTypeNode && field.Field.Name.Value != "id"
            select field.Coordinate);

    [Fact]
    public void A_reference_to_the_entity_of_another_subgraph_may_be_null()
        => Assert.Empty(
            from field in AllFields()
            where !Has(field.Field, "lookup")
            where s_owners.TryGetValue(NameOf(field.Field.Type), out var owner) && owner != field.Schema
            where InnermostOf(field.Field.Type) is NonNullTypeNode
            select field.Coordinate);

    [Fact]
    public void The_owners_are_found()
        => Assert.Equal(
            ["catalog", "orders", "users"],
            new[] { "Product", "Order", "User" }.Select(type => s_owners[type]));

    private static IEnumerable<(string Schema, string Type, FieldDefinitionNode Field, string Coordinate)> AllFields()
        => from source in s_sources
           from type in ObjectsOf(source.Value)
           from field in type.Fields
           select (source.Key, type.Name.Value, field, $"{source.Key}: {type.Name.Value}.{field.Name.Value}");

    private static IEnumerable<ObjectTypeDefinitionNode> ObjectsOf(DocumentNode document)
        => document.Definitions.OfType<ObjectTypeDefinitionNode>();

    private static bool Has(FieldDefinitionNode field, string directive)
        => field.Directives.Any(one => one.Name.Value == directive);

    private static string NameOf(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => NameOf(nonNull.Type),
        ListTypeNode list => NameOf(list.Type),
        _ => ((NamedTypeNode)type).Name.Value
    };

    // The type of a value, or of the elements of a list.
    private static TypeNode InnermostOf(TypeNode type) => type switch
    {
        NonNullTypeNode { Type: ListTypeNode list } => InnermostOf(list.Type),
        ListTypeNode list => InnermostOf(list.Type),
        _ => type
    };
}
