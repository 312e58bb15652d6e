using Cacao.Federation.Composition.Merge;
using Cacao.Language;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>Walks the members of a merged schema that have a type.</summary>
internal static class TypedMembers
{
    /// <summary>The fields, arguments and input fields that clients can see.</summary>
    public static IEnumerable<(MergedMember Member, TypeNode Type)> Visible(MergedSchema schema)
    {
        foreach (var field in schema.VisibleComplexTypes.SelectMany(type => type.Fields).Where(IsVisible))
        {
            yield return (field, field.Type);
            foreach (var argument in field.Arguments.Where(IsVisible))
            {
                yield return (argument, argument.Type);
            }
        }

        foreach (var type in schema.VisibleTypes.OfType<MergedInputObjectType>())
        {
            foreach (var field in type.Fields.Where(IsVisible))
            {
                yield return (field, field.Type);
            }
        }
    }

    private static bool IsVisible(MergedMember member) => !member.IsInaccessible;
}
