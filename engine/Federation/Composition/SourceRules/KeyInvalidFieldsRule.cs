using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>The fields of @key exist, and objects among them say which of their fields they mean.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Key-Invalid-Fields"/>
internal sealed class KeyInvalidFieldsRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var (type, key, selected) in KeySelections.All(schema))
        {
            if (selected.Definition is null || LacksSelection(schema, selected))
            {
                log.Write(LogEntries.KeyInvalidFields(type, key, selected));
            }
        }
    }

    private static bool LacksSelection(SourceSchema schema, SelectedField selected) =>
        selected.Node.SelectionSet is null
        && schema.Types.Find(selected.Definition!.Type.NamedType()) is SourceObjectType;
}
