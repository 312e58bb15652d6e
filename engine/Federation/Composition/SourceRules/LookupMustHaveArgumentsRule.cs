using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>A lookup has a key to find the entity by.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Lookup-Must-Have-Arguments"/>
internal sealed class LookupMustHaveArgumentsRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var field in schema.Fields)
        {
            if (field is { IsLookup: true, Arguments.Count: 0 })
            {
                log.Write(LogEntries.LookupMustHaveArguments(field));
            }
        }
    }
}
