using Cacao.Language;

namespace Cacao.Federation.Composition.Changes;

/// <summary>
/// Compares two versions of a schema as their clients see them: supergraphs without their hidden members and routing
/// directives, or plain schemas.
/// </summary>
public static class SchemaComparer
{
    /// <summary>The differences, the worst first, then by coordinate.</summary>
    /// <param name="before">The version that clients know.</param>
    /// <param name="after">The new version.</param>
    public static IReadOnlyList<SchemaChange> Compare(DocumentNode before, DocumentNode after)
    {
        var changes = new ChangeList();
        var old = Supergraph.ToClientSchemaDocument(before);
        var current = Supergraph.ToClientSchemaDocument(after);
        TypeComparison.Compare(Types(old), Types(current), changes);
        DirectiveComparison.Compare(Directives(old), Directives(current), changes);
        return
        [
            .. changes.OrderByDescending(change => change.Severity)
                .ThenBy(change => change.Coordinate, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, TypeDefinitionNode> Types(DocumentNode document) =>
        document.Definitions.OfType<TypeDefinitionNode>().ToDictionary(type => type.Name.Value);

    private static Dictionary<string, DirectiveDefinitionNode> Directives(DocumentNode document) =>
        document.Definitions.OfType<DirectiveDefinitionNode>().ToDictionary(directive => directive.Name.Value);
}
