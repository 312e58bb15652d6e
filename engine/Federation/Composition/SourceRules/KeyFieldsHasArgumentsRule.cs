using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>A key is one value per entity, so its fields take no arguments.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Key-Fields-Has-Arguments"/>
internal sealed class KeyFieldsHasArgumentsRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var (type, key, selected) in KeySelections.All(schema))
        {
            if (selected.Definition is { Arguments.Count: > 0 } field)
            {
                log.Write(LogEntries.KeyFieldsHasArguments(type, key, field));
            }
        }
    }
}
