using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>A rule that looks at one source schema alone.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Validate-Source-Schemas"/>
internal interface ISourceRule
{
    void Validate(SourceSchema schema, CompositionLog log);
}
