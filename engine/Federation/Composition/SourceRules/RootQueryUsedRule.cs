using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>A query root type is named Query, and a type of that name is the query root type.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Root-Query-Used"/>
internal sealed class RootQueryUsedRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log) =>
        RootTypeNaming.Validate(schema, OperationType.Query, LogEntryCodes.RootQueryUsed, log);
}
