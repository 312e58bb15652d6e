using Cacao.Language;

namespace Cacao.Execution;

/// <summary>A set of kinds of operation.</summary>
[Flags]
public enum OperationKinds
{
    /// <summary>No kind.</summary>
    None = 0,

    /// <summary>Queries.</summary>
    Query = 1 << OperationType.Query,

    /// <summary>Mutations.</summary>
    Mutation = 1 << OperationType.Mutation,

    /// <summary>Subscriptions.</summary>
    Subscription = 1 << OperationType.Subscription,

    /// <summary>All kinds.</summary>
    All = Query | Mutation | Subscription,
}
