using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>
/// Only fields that several schemas can resolve alike are shared: not those of interfaces, and not those of the
/// subscription root, whose events come from one place.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Invalid-Shareable-Usage"/>
internal sealed class InvalidShareableUsageRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        foreach (var field in schema.Fields)
        {
            if (field.IsShareable && (field.DeclaringType is SourceInterfaceType || IsEvent(field)))
            {
                log.Write(LogEntries.InvalidShareableUsage(field));
            }
        }
    }

    private static bool IsEvent(SourceField field) =>
        field.DeclaringType.Name == field.Schema.RootTypes[OperationType.Subscription];
}
