using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>A mutation root type is named Mutation, and a type of that name is the mutation root type.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Root-Mutation-Used"/>
internal sealed class RootMutationUsedRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log) =>
        RootTypeNaming.Validate(schema, OperationType.Mutation, LogEntryCodes.RootMutationUsed, log);
}
