using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Merge;

/// <summary>
/// Lets clients find entities by their global ids: adds <c>node</c>, <c>nodes</c> and the interface <c>Node</c> to a
/// supergraph, whatever the source schemas have under these names at Query.
/// </summary>
/// <seealso href="https://relay.dev/graphql/objectidentification.htm"/>
internal sealed class NodeFieldsWriter(DocumentNode supergraph)
{
    public const string InterfaceName = "Node";
    private const string Query = "Query";

    private static readonly DocumentNode s_definitions = Utf8GraphQLParser.Parse(
        """
        type Query {
          "Finds an object by its global id."
          node("The global id of the object." id: ID!): Node @source__gateway
          "Finds several objects by their global ids; those that do not exist are null."
          nodes("The global ids of the objects." ids: [ID!]!): [Node]! @source__gateway
        }

        "An object that can be fetched again by its global id."
        interface Node {
          "The global id."
          id: ID!
        }

        directive @source__gateway on FIELD_DEFINITION
        directive @source__node(schema: String!, field: String!) on OBJECT
        """);

    private readonly NodeLookups _lookups = new(supergraph);

    /// <summary>Why the schema cannot have the fields; null when it can.</summary>
    public static string? FindProblem(DocumentNode supergraph)
    {
        var existing = supergraph.Definitions.OfType<TypeDefinitionNode>().FirstOrDefault(t => t.Name.Value == InterfaceName);
        return existing is null || (existing is InterfaceTypeDefinitionNode type && NodeLookups.HasGlobalId(type.Fields))
            ? null
            : $"{InterfaceName} must be an interface with the field id: ID! to be found by node(id:).";
    }

    public DocumentNode Write()
    {
        var isKnown = supergraph.Definitions.OfType<InterfaceTypeDefinitionNode>().Any(t => t.Name.Value == InterfaceName);
        var added = s_definitions.Definitions.Where(
            d => d is DirectiveDefinitionNode || (d is InterfaceTypeDefinitionNode && !isKnown));
        return new DocumentNode([.. supergraph.Definitions.Select(Write), .. added]);
    }

    private DefinitionNode Write(DefinitionNode definition) => definition switch
    {
        ObjectTypeDefinitionNode { Name.Value: Query } query => AddFields(query),
        ObjectTypeDefinitionNode type when _lookups.Find(type) is { } lookup => AddLookup(type, lookup),
        _ => definition,
    };

    private static ObjectTypeDefinitionNode AddFields(ObjectTypeDefinitionNode query)
    {
        var added = s_definitions.Definitions.OfType<ObjectTypeDefinitionNode>().Single().Fields;
        var kept = query.Fields.Where(field => added.All(a => a.Name.Value != field.Name.Value));
        return new ObjectTypeDefinitionNode(
            query.Description, query.Name, query.Directives, query.Interfaces, [.. added, .. kept]);
    }

    private static ObjectTypeDefinitionNode AddLookup(ObjectTypeDefinitionNode type, DirectiveNode lookup)
    {
        var interfaces = type.Interfaces.Any(i => i.Name.Value == InterfaceName)
            ? type.Interfaces
            : [.. type.Interfaces, new NamedTypeNode(new NameNode(InterfaceName))];
        var found = new DirectiveNode(
            new NameNode(SupergraphDefinitions.Node),
            [.. lookup.Arguments.Where(a => a.Name.Value is "schema" or "field")]);
        return new ObjectTypeDefinitionNode(
            type.Description, type.Name, [.. type.Directives, found], interfaces, type.Fields);
    }
}
