using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PreMergeRules;

/// <summary>
/// The overrides of a field form one chain that ends at a schema which overrides nothing: a field moves from A
/// to B, then from B to C. There is neither a circle nor a fork.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Override-Source-Has-Override"/>
internal sealed class OverrideSourceHasOverrideRule : IPreMergeRule
{
    public void Validate(SourceSchemaSet schemas, CompositionLog log)
    {
        foreach (var field in schemas.Fields)
        {
            var overrides = field.Members.Where(definition => definition.OverrideFrom is not null).ToList();
            if (overrides.Count > 1 && !IsChain(overrides))
            {
                log.Write(LogEntries.OverrideSourceHasOverride(field.Coordinate, overrides));
            }
        }
    }

    private static bool IsChain(List<SourceField> overrides)
    {
        var sources = overrides.Select(field => field.OverrideFrom!).ToHashSet();
        var ends = overrides.Where(field => !sources.Contains(field.Schema.Name)).ToList();
        if (sources.Count < overrides.Count || ends.Count != 1)
        {
            return false;
        }

        var bySchema = overrides.ToDictionary(field => field.Schema.Name);
        var length = 1;
        var current = ends[0];
        while (bySchema.TryGetValue(current.OverrideFrom!, out var next))
        {
            current = next;
            length++;
        }

        return length == overrides.Count;
    }
}
