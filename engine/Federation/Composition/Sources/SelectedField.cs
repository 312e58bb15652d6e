using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>A field that a selection set names, in a <c>@key</c> or <c>@provides</c>.</summary>
/// <param name="Node">The selection.</param>
/// <param name="ParentName">The type that it is selected on.</param>
/// <param name="Definition">The field's definition; null when the type has no such field.</param>
internal sealed record SelectedField(FieldNode Node, string ParentName, SourceField? Definition)
{
    public string Coordinate => $"{ParentName}.{Node.Name.Value}";

    /// <summary>The fields that a selection set names at any depth, outer ones first.</summary>
    public static IEnumerable<SelectedField> All(
        SourceSchema schema, string parent, IReadOnlyList<SelectionNode> selections)
    {
        foreach (var selection in selections)
        {
            var inner = selection switch
            {
                FieldNode field => OfField(schema, parent, field),
                InlineFragmentNode fragment => All(
                    schema, fragment.TypeCondition?.Name.Value ?? parent, fragment.SelectionSet.Selections),
                _ => [],
            };
            foreach (var selected in inner)
            {
                yield return selected;
            }
        }
    }

    /// <summary>
    /// The definitions that the selection stands for: on an interface those of the object types that implement it.
    /// </summary>
    public IEnumerable<SourceField> Implementations() => Definition switch
    {
        null => [],
        { DeclaringType: SourceInterfaceType type } field => field.Schema.PossibleTypes(type.Name)
            .Select(implementation => implementation.Fields.Find(field.Name))
            .OfType<SourceField>(),
        { } field => [field],
    };

    private static IEnumerable<SelectedField> OfField(SourceSchema schema, string parent, FieldNode node)
    {
        if (node.Name.Value == "__typename")
        {
            return [];
        }

        var definition = (schema.Types.Find(parent) as SourceComplexType)?.Fields.Find(node.Name.Value);
        var selected = new SelectedField(node, parent, definition);
        return definition is null || node.SelectionSet is null
            ? [selected]
            : All(schema, definition.Type.NamedType(), node.SelectionSet.Selections).Prepend(selected);
    }
}
