using Cacao.Federation.Composition.Merge;
using Cacao.Types;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>A union type that clients can see has something in it that they can see.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Empty-Merged-Union-Type"/>
internal sealed class EmptyMergedUnionTypeRule : IPostMergeRule
{
    public void Validate(MergedSchema schema, CompositionLog log)
    {
        foreach (var type in schema.VisibleTypes)
        {
            if (type.Kind == TypeKind.Union && !type.HasVisibleMembers)
            {
                log.Write(LogEntries.EmptyMergedType(LogEntryCodes.EmptyMergedUnionType, type));
            }
        }
    }
}
