using Cacao.Federation.Composition.Merge;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>
/// An object type that clients can see has something in it that they can see. The query root has a rule of its own.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Empty-Merged-Object-Type"/>
internal sealed class EmptyMergedObjectTypeRule : IPostMergeRule
{
    public void Validate(MergedSchema schema, CompositionLog log)
    {
        foreach (var type in schema.VisibleTypes)
        {
            if (type is { Kind: TypeKind.Object, Name: not nameof(OperationType.Query) } && !type.HasVisibleMembers)
            {
                log.Write(LogEntries.EmptyMergedType(LogEntryCodes.EmptyMergedObjectType, type));
            }
        }
    }
}
