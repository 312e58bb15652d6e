namespace Cacao.Execution;

/// <summary>What a request leads to.</summary>
public enum ExecutionResultKind
{
    /// <summary>One result: an <see cref="IOperationResult"/>.</summary>
    SingleResult,

    /// <summary>A result that arrives in parts (<c>@defer</c>, <c>@stream</c>): an <see cref="IResponseStream"/>.</summary>
    DeferredResult,

    /// <summary>A result for each event of a subscription: an <see cref="IResponseStream"/>.</summary>
    SubscriptionResult,
}
