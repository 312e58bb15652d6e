using Cacao.Federation.Composition.Merge;
using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.Satisfiability;

/// <summary>Says why a field cannot be fetched: the path to it, and for each schema what is missing there.</summary>
internal static class UnsatisfiablePath
{
    public static string Explain(QueryPathOptions options, QueryPath path, MergedField field)
    {
        var origins = path.Positions.Select(position => $"\"{position.Schema.Name}\"").Distinct();
        var reasons = field.Group.Members.Select(
            definition => $"\n  - schema \"{definition.Schema.Name}\" {Reason(options, path, field, definition)}");
        return $"{field.Coordinate} cannot be resolved on the path {path.Display(field.Name)}. Coming from "
            + $"{string.Join(" or ", origins)}:{string.Concat(reasons)}";
    }

    private static string Reason(QueryPathOptions options, QueryPath path, MergedField field, SourceField definition)
    {
        if (field.Group.IsOverridden(definition))
        {
            return "has given the field to another schema by @override.";
        }

        if (definition.IsResolvedElsewhere)
        {
            return "has the field as @external, and nothing on the path provides it.";
        }

        var isReachable = path.Positions.Any(
            position => position.Schema == definition.Schema
                || options.Reachable(position).Contains(definition.Schema));
        return isReachable
            ? MissingRequirement(options, path, definition)
            : MissingLookup(options, path, definition.Schema);
    }

    private static string MissingLookup(QueryPathOptions options, QueryPath path, SourceSchema schema)
    {
        var lookups = options.Lookups(path.TypeName, schema).ToList();
        return lookups.Count == 0
            ? $"has the field, but no lookup for {path.TypeName}."
            : string.Join("; ", lookups.Select(lookup => MissingKey(options, path, lookup))) + ".";
    }

    private static string MissingKey(QueryPathOptions options, QueryPath path, SourceLookup lookup)
    {
        var missing = lookup.Field.Arguments.Where(argument => !path.Positions.Any(
            position => argument.LookupMap is { } map
                && new MapResolution(options, position, MapMode.AnyAlternative, excluded: null).Resolves(map)));
        var keys = missing.Select(argument => $"\"{argument.Is?.Text ?? argument.Name}\"");
        return $"has the lookup {lookup.Field.Coordinate}, but nothing gives it {string.Join(" and ", keys)} of "
            + path.TypeName;
    }

    private static string MissingRequirement(QueryPathOptions options, QueryPath path, SourceField definition)
    {
        var missing = definition.Arguments.Where(argument => argument.Require?.Map is { } map
            && !path.Positions.Any(position => new MapResolution(
                options, position, MapMode.AllAlternatives, excluded: definition.Schema).Resolves(map)));
        var maps = missing.Select(argument => $"\"{argument.Require!.Text}\"");
        return $"requires {string.Join(" and ", maps)}, which the other schemas cannot give here.";
    }
}
