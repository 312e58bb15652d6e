using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PreMergeRules;

/// <summary>A rule that looks at all source schemas side by side, before they are merged.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Pre-Merge-Validation"/>
internal interface IPreMergeRule
{
    void Validate(SourceSchemaSet schemas, CompositionLog log);
}
