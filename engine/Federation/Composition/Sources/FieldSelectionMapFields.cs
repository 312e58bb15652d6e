using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>Finds the fields of one source schema that a field selection map steps through.</summary>
internal static class FieldSelectionMapFields
{
    /// <summary>
    /// Each segment of the map's paths with its definitions; segments unknown to the schema are left out.
    /// </summary>
    public static IEnumerable<(PathSegmentNode Segment, SourceField Definition)> All(
        SourceSchema schema, string scope, SelectedValueNode map)
    {
        var found = new List<(PathSegmentNode, SourceField)>();
        AddValue(schema, [scope], map, found);
        return found;
    }

    private static void AddValue(
        SourceSchema schema,
        IReadOnlyList<string> scopes,
        SelectedValueNode value,
        List<(PathSegmentNode, SourceField)> found)
    {
        foreach (var alternative in value.Alternatives)
        {
            switch (alternative)
            {
                case PathNode path:
                    AddPath(schema, scopes, path, found);
                    break;

                case PathObjectNode step:
                    AddObject(schema, AddPath(schema, scopes, step.Path, found), step.Object, found);
                    break;

                case PathListNode step:
                    AddValue(schema, AddPath(schema, scopes, step.Path, found), step.List.Element, found);
                    break;

                case SelectedListNode list:
                    AddValue(schema, scopes, list.Element, found);
                    break;

                case SelectedObjectNode selected:
                    AddObject(schema, scopes, selected, found);
                    break;
            }
        }
    }

    private static void AddObject(
        SourceSchema schema,
        IReadOnlyList<string> scopes,
        SelectedObjectNode selected,
        List<(PathSegmentNode, SourceField)> found)
    {
        foreach (var field in selected.Fields)
        {
            AddValue(schema, scopes, field.Value, found);
        }
    }

    // Returns the types that the path leads to: several when a step goes through an interface.
    private static IReadOnlyList<string> AddPath(
        SourceSchema schema,
        IReadOnlyList<string> scopes,
        PathNode path,
        List<(PathSegmentNode, SourceField)> found)
    {
        scopes = path.TypeName is { } condition ? [condition.Value] : scopes;
        foreach (var segment in path.Segments)
        {
            var fields = scopes.SelectMany(scope => Definitions(schema, scope, segment.FieldName.Value)).ToList();
            found.AddRange(fields.Select(definition => (segment, definition)));
            scopes = segment.TypeName is { } narrowed
                ? [narrowed.Value]
                : [.. fields.Select(definition => definition.Type.NamedType()).Distinct()];
        }

        return scopes;
    }

    private static IEnumerable<SourceField> Definitions(SourceSchema schema, string typeName, string fieldName) =>
        schema.PossibleTypes(typeName)
            .Cast<SourceType>()
            .Append(schema.Types.Find(typeName))
            .OfType<SourceComplexType>()
            .Distinct()
            .Select(type => type.Fields.Find(fieldName))
            .OfType<SourceField>();
}
