using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Root fields of mutations and subscriptions are neither deferred nor streamed.</summary>
/// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
public sealed class DeferStreamDirectiveOnRootField : ValidationRule, IEnter<DirectiveNode>
{
    /// <inheritdoc/>
    public void Enter(DirectiveNode node, ValidationContext context)
    {
        if (node.Name.Value is not ("defer" or "stream") || context.ParentType is not { } parentType)
        {
            return;
        }

        if (ReferenceEquals(parentType, context.Schema.MutationType))
        {
            context.Report(DirectiveErrors.OnRootField(Name, node, OperationType.Mutation));
        }
        else if (ReferenceEquals(parentType, context.Schema.SubscriptionType))
        {
            context.Report(DirectiveErrors.OnRootField(Name, node, OperationType.Subscription));
        }
    }
}
