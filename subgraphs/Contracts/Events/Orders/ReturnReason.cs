namespace EShop.Contracts.Events.Orders;

/// <summary>Why something comes back.</summary>
public enum ReturnReason
{
    /// <summary>The customer does not want it after all.</summary>
    Unwanted,

    /// <summary>It is damaged.</summary>
    Damaged,

    /// <summary>It does not work.</summary>
    Defective,

    /// <summary>It is not what was ordered.</summary>
    WrongItem,

    /// <summary>Something else.</summary>
    Other
}
