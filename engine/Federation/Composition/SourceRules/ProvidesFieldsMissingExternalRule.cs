using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>
/// What a field provides is external elsewhere: a field that this schema always resolves needs no @provides.
/// Only leaves are asked, since a path to them may lead through own fields.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Provides-Fields-Missing-External"/>
internal sealed class ProvidesFieldsMissingExternalRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var (field, selected) in ProvidedSelections.All(schema))
        {
            if (selected.Node.SelectionSet is null && selected.Implementations().FirstOrDefault(IsOwn) is { } own)
            {
                log.Write(LogEntries.ProvidesFieldsMissingExternal(field, own));
            }
        }
    }

    private static bool IsOwn(SourceField field) => !field.IsExternal;
}
