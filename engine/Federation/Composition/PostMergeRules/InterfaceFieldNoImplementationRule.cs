using Cacao.Federation.Composition.Merge;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>
/// A type has the fields that clients see on its interfaces, also those that another schema added to the
/// interface.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Interface-Field-No-Implementation"/>
internal sealed class InterfaceFieldNoImplementationRule : IPostMergeRule
{
    public void Validate(MergedSchema schema, CompositionLog log)
    {
        foreach (var (type, _, expected) in InterfaceContracts.Visible(schema))
        {
            if (type.FindField(expected.Name) is null)
            {
                log.Write(LogEntries.InterfaceFieldNoImplementation(type, expected));
            }
        }
    }
}
