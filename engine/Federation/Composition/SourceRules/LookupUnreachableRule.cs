using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>A lookup that cannot be reached by fields without arguments is never used; this rule is our own.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec--lookup"/>
internal sealed class LookupUnreachableRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        var reachable = schema.Lookups.Select(lookup => lookup.Field).ToHashSet();
        foreach (var field in schema.Fields)
        {
            if (field.IsLookup && !reachable.Contains(field))
            {
                log.Write(LogEntries.LookupUnreachable(field));
            }
        }
    }
}
