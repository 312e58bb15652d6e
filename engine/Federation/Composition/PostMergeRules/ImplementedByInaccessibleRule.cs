using Cacao.Federation.Composition.Merge;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>A field that clients see on an interface is not hidden on the types that implement it.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Implemented-by-Inaccessible"/>
internal sealed class ImplementedByInaccessibleRule : IPostMergeRule
{
    public void Validate(MergedSchema schema, CompositionLog log)
    {
        foreach (var (type, contract, expected) in InterfaceContracts.Visible(schema))
        {
            if (type.FindField(expected.Name) is { IsInaccessible: true } field)
            {
                log.Write(LogEntries.ImplementedByInaccessible(field, contract));
            }
        }
    }
}
