using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>A place in a document that has directives.</summary>
/// <param name="Location">What kind of place it is.</param>
/// <param name="Directives">The directives there.</param>
/// <param name="Type">The type that the place is, if it is one; <c>schema</c> for the schema itself.</param>
internal readonly record struct DirectiveSite(
    DirectiveLocations Location,
    IReadOnlyList<DirectiveNode> Directives,
    string? Type = null);

/// <summary>Finds the places that have directives.</summary>
internal static class DirectiveSites
{
    /// <summary>All places in order.</summary>
    public static IEnumerable<DirectiveSite> Of(TypeSystemIndex index) =>
        index.Definitions.SelectMany(Of).Where(site => site.Directives.Count > 0);

    private static IEnumerable<DirectiveSite> Of(DefinitionNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                return [new(DirectiveLocations.Schema, schema.Directives, "schema")];
            case SchemaExtensionNode schema:
                return [new(DirectiveLocations.Schema, schema.Directives, "schema")];
            case DirectiveDefinitionNode directive:
                return Of(directive.Arguments, DirectiveLocations.ArgumentDefinition);
            default:
                return TypeSystemPart.Find(node) is { } part ? Of(part) : [];
        }
    }

    private static IEnumerable<DirectiveSite> Of(TypeSystemPart part) =>
    [
        new(part.Location, part.Directives, part.Name.Value),
        .. part.Fields.SelectMany(field => Of(field.Arguments, DirectiveLocations.ArgumentDefinition)
            .Append(new DirectiveSite(DirectiveLocations.FieldDefinition, field.Directives))),
        .. Of(part.InputFields, DirectiveLocations.InputFieldDefinition),
        .. part.Values.Select(value => new DirectiveSite(DirectiveLocations.EnumValue, value.Directives)),
    ];

    private static IEnumerable<DirectiveSite> Of(
        IEnumerable<InputValueDefinitionNode> nodes,
        DirectiveLocations location) =>
        nodes.Select(node => new DirectiveSite(location, node.Directives));
}
