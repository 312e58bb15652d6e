using Cacao.Federation.Composition.Merge;
using Cacao.Types;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>An input object type that clients can see has something in it that they can see.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Empty-Merged-Input-Object-Type"/>
internal sealed class EmptyMergedInputObjectTypeRule : IPostMergeRule
{
    public void Validate(MergedSchema schema, CompositionLog log)
    {
        foreach (var type in schema.VisibleTypes)
        {
            if (type.Kind == TypeKind.InputObject && !type.HasVisibleMembers)
            {
                log.Write(LogEntries.EmptyMergedType(LogEntryCodes.EmptyMergedInputObjectType, type));
            }
        }
    }
}
