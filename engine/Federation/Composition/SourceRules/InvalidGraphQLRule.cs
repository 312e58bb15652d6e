using Cacao.Federation.Composition.Sources;
using Cacao.Federation.Composition.SourceRules.TypeSystem;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>
/// A source schema is a valid GraphQL schema, in which the directives of composite schemas need no definition. That it
/// parses is checked when it is read.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Invalid-GraphQL"/>
internal sealed class InvalidGraphQLRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log)
    {
        TypeSystemCheck.Validate(schema, log);
        AppliedDirectiveCheck.Validate(schema, log);
    }
}
