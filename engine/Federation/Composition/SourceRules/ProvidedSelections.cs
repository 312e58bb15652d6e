using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>Walks the fields that a schema's fields provide.</summary>
internal static class ProvidedSelections
{
    public static IEnumerable<(SourceField Field, SelectedField Selected)> All(SourceSchema schema) =>
        from field in schema.Fields
        where field.Provides is not null
        from selected in SelectedField.All(schema, field.Type.NamedType(), field.Provides!.Selections)
        select (field, selected);
}
