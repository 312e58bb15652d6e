using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>
/// A subscription root type is named Subscription, and a type of that name is the subscription root type.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Root-Subscription-Used"/>
internal sealed class RootSubscriptionUsedRule : ISourceRule
{
    public void Validate(SourceSchema schema, CompositionLog log) =>
        RootTypeNaming.Validate(schema, OperationType.Subscription, LogEntryCodes.RootSubscriptionUsed, log);
}
