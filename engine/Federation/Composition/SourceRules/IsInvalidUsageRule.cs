using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>@is says what a lookup finds an entity by, so it stands on arguments of lookups.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Is-Invalid-Usage"/>
internal sealed class IsInvalidUsageRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var argument in schema.Fields.SelectMany(field => field.Arguments))
        {
            if (argument.Is is { } map && !argument.Field!.IsLookup)
            {
                log.Write(LogEntries.IsInvalidUsage(argument, map));
            }
        }
    }
}
