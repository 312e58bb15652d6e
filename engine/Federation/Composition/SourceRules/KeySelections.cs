using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>Walks the fields that the keys of a schema select.</summary>
internal static class KeySelections
{
    public static IEnumerable<(SourceComplexType Type, SelectionArgument Key, SelectedField Selected)> All(
        SourceSchema schema) =>
        from type in schema.ComplexTypes
        from key in type.Keys
        from selected in SelectedField.All(schema, type.Name, key.Selections)
        select (type, key, selected);
}
