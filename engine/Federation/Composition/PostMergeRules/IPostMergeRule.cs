using Cacao.Federation.Composition.Merge;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>A rule that looks at the merged schema.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Post-Merge-Validation"/>
internal interface IPostMergeRule
{
    void Validate(MergedSchema schema, CompositionLog log);
}
