using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>Provided fields take no arguments, since nobody says which value is provided.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Provides-Fields-Has-Arguments"/>
internal sealed class ProvidesFieldsHasArgumentsRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var (field, selected) in ProvidedSelections.All(schema))
        {
            if (selected.Definition is { Arguments.Count: > 0 } definition)
            {
                log.Write(LogEntries.ProvidesFieldsHasArguments(field, definition));
            }
        }
    }
}
