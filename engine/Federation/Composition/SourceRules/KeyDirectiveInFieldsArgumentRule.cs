using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>The fields of @key carry no directives.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Key-Directive-in-Fields-Argument"/>
internal sealed class KeyDirectiveInFieldsArgumentRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var (type, key, selected) in KeySelections.All(schema))
        {
            if (selected.Node.Directives.Count > 0)
            {
                log.Write(LogEntries.KeyDirectiveInFieldsArgument(type, key, selected));
            }
        }
    }
}
