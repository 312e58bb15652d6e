using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.Merge;

/// <summary>Finds the input types that the gateway has to fill itself: those of lookups and of requirements.</summary>
internal static class RoutingInputFinder
{
    public static IEnumerable<SourceInputObjectType> Find(SourceSchema schema)
    {
        var found = new OrderedDictionary<string, SourceInputObjectType>();
        var lookups = schema.Lookups.SelectMany(lookup => lookup.Field.Arguments);
        var requirements = schema.Fields.SelectMany(field => field.Arguments)
            .Where(argument => argument.Require is not null);
        foreach (var argument in lookups.Concat(requirements))
        {
            Add(schema, argument, found);
        }

        return found.Values;
    }

    private static void Add(
        SourceSchema schema, SourceInputValue value, OrderedDictionary<string, SourceInputObjectType> found)
    {
        if (schema.Types.Find(value.Type.NamedType()) is SourceInputObjectType type && found.TryAdd(type.Name, type))
        {
            foreach (var field in type.Fields)
            {
                Add(schema, field, found);
            }
        }
    }
}
