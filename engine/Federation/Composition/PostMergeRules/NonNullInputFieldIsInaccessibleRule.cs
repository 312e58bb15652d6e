using Cacao.Federation.Composition.Merge;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>A field that some schema requires is one that clients can give.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Non-Null-Input-Fields-cannot-be-inaccessible"/>
internal sealed class NonNullInputFieldIsInaccessibleRule : IPostMergeRule
{
    public void Validate(MergedSchema schema, CompositionLog log)
    {
        foreach (var type in schema.VisibleTypes.OfType<MergedInputObjectType>())
        {
            foreach (var group in type.Group.InputFields)
            {
                var field = type.Fields.FirstOrDefault(merged => merged.Name == group.Name);
                var required = group.Members.FirstOrDefault(value => value.IsRequired);
                if (required is not null && field is not { IsInaccessible: false })
                {
                    log.Write(LogEntries.NonNullInputFieldIsInaccessible(required));
                }
            }
        }
    }
}
