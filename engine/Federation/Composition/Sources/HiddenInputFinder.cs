namespace Cacao.Federation.Composition.Sources;

/// <summary>
/// Finds the input types that only arguments without clients take: those with <c>@require</c>, which vanish when
/// schemas are merged, and those of internal fields.
/// </summary>
internal static class HiddenInputFinder
{
    public static HashSet<string> Find(SourceSchema schema)
    {
        var visible = new HashSet<string>();
        var hidden = new HashSet<string>();
        foreach (var argument in schema.Fields.SelectMany(field => field.Arguments))
        {
            var isHidden = argument.Require is not null || argument.Field!.IsInternal;
            AddReachable(schema, argument, isHidden ? hidden : visible);
        }

        hidden.ExceptWith(visible);
        return hidden;
    }

    private static void AddReachable(SourceSchema schema, SourceInputValue value, HashSet<string> reached)
    {
        if (schema.Types.Find(value.Type.NamedType()) is SourceInputObjectType type && reached.Add(type.Name))
        {
            foreach (var field in type.Fields)
            {
                AddReachable(schema, field, reached);
            }
        }
    }
}
