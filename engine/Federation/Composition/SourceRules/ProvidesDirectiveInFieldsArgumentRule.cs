using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>The fields of @provides carry no directives.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Provides-Directive-in-Fields-Argument"/>
internal sealed class ProvidesDirectiveInFieldsArgumentRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var (field, selected) in ProvidedSelections.All(schema))
        {
            if (selected.Node.Directives.Count > 0)
            {
                log.Write(LogEntries.ProvidesDirectiveInFieldsArgument(field, selected));
            }
        }
    }
}
