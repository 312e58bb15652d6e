using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>Which fields a schema's keys consist of.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec--key"/>
internal static class KeyFields
{
    /// <summary>
    /// Whether a <c>@key</c> of the field's schema selects it. A schema can name the keys of its entities without
    /// resolving them otherwise, so a key field is resolvable even when it is marked <c>@external</c>.
    /// </summary>
    public static bool Contains(SourceField field) => field.Schema.KeyFields.Contains(field);

    public static HashSet<SourceField> Find(SourceSchema schema)
    {
        var fields = new HashSet<SourceField>();
        foreach (var type in schema.ComplexTypes)
        {
            foreach (var key in type.Keys)
            {
                Add(schema, type, key.Selections, fields);
            }
        }

        return fields;
    }

    private static void Add(
        SourceSchema schema,
        SourceComplexType type,
        IReadOnlyList<SelectionNode> selections,
        HashSet<SourceField> fields)
    {
        foreach (var selection in selections.OfType<FieldNode>())
        {
            foreach (var field in Definitions(schema, type, selection.Name.Value))
            {
                fields.Add(field);
                if (selection.SelectionSet is { } nested
                    && schema.Types.Find(field.Type.NamedType()) is SourceComplexType next)
                {
                    Add(schema, next, nested.Selections, fields);
                }
            }
        }
    }

    // The keys of an interface are keys of each type that implements it.
    private static IEnumerable<SourceField> Definitions(SourceSchema schema, SourceComplexType type, string name) =>
        schema.PossibleTypes(type.Name)
            .Cast<SourceComplexType>()
            .Append(type)
            .Distinct()
            .Select(definition => definition.Fields.Find(name))
            .OfType<SourceField>();
}
