using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Merge;

/// <summary>
/// Finds the lookup that says whether there is an entity with a global id. It is one that clients may use: what an
/// internal lookup returns is a claim about an entity, not a proof that it exists and that the caller may see it. Only
/// types that a source schema itself calls <c>Node</c> may be found through internal ones.
/// </summary>
internal sealed class NodeLookups
{
    private readonly HashSet<string> _visibleRootFields;
    private readonly IReadOnlyList<DirectiveNode> _nodeDirectives;
    private readonly bool _canBeAdded;

    public NodeLookups(DocumentNode supergraph)
    {
        var types = supergraph.Definitions.OfType<TypeDefinitionNode>().ToArray();
        var node = types.OfType<InterfaceTypeDefinitionNode>().FirstOrDefault(t => t.Name.Value == NodeFieldsWriter.InterfaceName);
        _nodeDirectives = node?.Directives ?? [];
        _canBeAdded = node is null || node.Fields.Count == 1;
        _visibleRootFields =
        [
            .. types.OfType<ObjectTypeDefinitionNode>()
                .Where(t => t.Name.Value == "Query")
                .SelectMany(t => t.Fields)
                .Where(f => !f.Directives.Has(DirectiveNames.Inaccessible))
                .Select(f => f.Name.Value),
        ];
    }

    /// <summary>Whether one of the fields is a global id.</summary>
    public static bool HasGlobalId(IReadOnlyList<FieldDefinitionNode> fields) => fields.Any(
        f => f.Name.Value == "id"
            && f.Arguments.Count == 0
            && f.Type is NonNullTypeNode { Type: NamedTypeNode { Name.Value: "ID" } }
            && !f.Directives.Has(DirectiveNames.Inaccessible));

    /// <summary>The lookup of a type; null when it cannot be found by a global id.</summary>
    public DirectiveNode? Find(ObjectTypeDefinitionNode type)
    {
        if (type.Directives.Has(DirectiveNames.Inaccessible) || !HasGlobalId(type.Fields))
        {
            return null;
        }

        var isNode = type.Interfaces.Any(i => i.Name.Value == NodeFieldsWriter.InterfaceName);
        var own = Lookups(type.Directives).ToArray();
        return Array.Find(own, d => (isNode || _canBeAdded) && IsPublic(d))
            ?? (isNode ? own.FirstOrDefault() ?? Lookups(_nodeDirectives).FirstOrDefault(d => Implements(type, d)) : null);
    }

    private bool IsPublic(DirectiveNode lookup) =>
        lookup.Argument("internal") is not BooleanValueNode { Value: true }
        && _visibleRootFields.Contains(lookup.StringArgument("field")!);

    // The key is the id alone, and the lookup hangs off Query itself.
    private static IEnumerable<DirectiveNode> Lookups(IReadOnlyList<DirectiveNode> directives) => directives.Where(
        d => d.Name.Value == SupergraphDefinitions.Lookup
            && d.Argument("path") is null
            && d.Argument("arguments") is ListValueNode { Items: [ObjectValueNode argument] }
            && TextOf(argument, "map") == "id"
            && TextOf(argument, "type") == "ID!");

    private static bool Implements(ObjectTypeDefinitionNode type, DirectiveNode lookup) => type.Directives.Any(
        d => d.Name.Value == SupergraphDefinitions.Implements
            && d.StringArgument("interface") == NodeFieldsWriter.InterfaceName
            && d.StringArgument("schema") == lookup.StringArgument("schema"));

    private static string? TextOf(ObjectValueNode value, string name) =>
        (value.Fields.FirstOrDefault(f => f.Name.Value == name)?.Value as StringValueNode)?.Value;
}
