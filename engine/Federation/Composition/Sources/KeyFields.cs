using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>Which fields a schema's keys consist of.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec--key"/>
internal static class KeyFields
{
    /// <summary>
    /// The fields that a <c>@key</c> selects, at any depth. The keys of an interface are keys of each type that
    /// implements it.
    /// </summary>
    public static HashSet<SourceField> Declared(SourceSchema schema) =>
    [
        .. from type in schema.ComplexTypes
           from key in type.Keys
           from selected in SelectedField.All(schema, type.Name, key.Selections)
           where selected.Definition is not null
           from definition in selected.Implementations().Append(selected.Definition)
           select definition,
    ];

    /// <summary>
    /// The fields that the arguments of lookups are mapped to: who finds an entity by fields treats them as its key.
    /// </summary>
    public static HashSet<SourceField> Inferred(SourceSchema schema)
    {
        var fields = new HashSet<SourceField>();
        foreach (var field in schema.Fields.Where(field => field.IsLookup))
        {
            var scope = field.Type.NamedType();
            foreach (var argument in field.Arguments)
            {
                if (argument.LookupMap is { } map)
                {
                    fields.UnionWith(FieldSelectionMapFields.All(schema, scope, map).Select(used => used.Definition));
                }
            }
        }

        return fields;
    }
}
