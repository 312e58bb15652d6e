using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>The provided fields exist, and objects among them say which of their fields they mean.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Provides-Invalid-Fields"/>
internal sealed class ProvidesInvalidFieldsRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var (field, selected) in ProvidedSelections.All(schema))
        {
            if (selected.Definition is null || LacksSelection(schema, selected))
            {
                log.Write(LogEntries.ProvidesInvalidFields(field, selected));
            }
        }
    }

    private static bool LacksSelection(SourceSchema schema, SelectedField selected) =>
        selected.Node.SelectionSet is null
        && schema.Types.Find(selected.Definition!.Type.NamedType()) is SourceComplexType or SourceUnionType;
}
