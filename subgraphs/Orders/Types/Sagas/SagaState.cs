namespace EShop.Orders.Types.Sagas;

/// <summary>What state a saga is in, for operators.</summary>
public enum SagaState
{
    /// <summary>It waits for another subgraph, or for the clock.</summary>
    Running,

    /// <summary>It has waited twice as long as its step takes at most.</summary>
    Stuck,

    /// <summary>It gives back what was asked for.</summary>
    Compensating,

    /// <summary>It waits for people, or is through.</summary>
    Resting
}
