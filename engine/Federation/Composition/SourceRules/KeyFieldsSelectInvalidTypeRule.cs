using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>A key compares values of one fixed shape: its fields are no lists, interfaces or unions.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Key-Fields-Select-Invalid-Type"/>
internal sealed class KeyFieldsSelectInvalidTypeRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var (type, key, selected) in KeySelections.All(schema))
        {
            if (selected.Definition is { } field && IsInvalid(schema, field))
            {
                log.Write(LogEntries.KeyFieldsSelectInvalidType(type, key, field));
            }
        }
    }

    private static bool IsInvalid(SourceSchema schema, SourceField field) => field.Type.IsList()
        || schema.Types.Find(field.Type.NamedType()) is SourceInterfaceType or SourceUnionType;
}
