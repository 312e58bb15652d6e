namespace EShop.Orders.Domain;

/// <summary>What became of a return.</summary>
public enum OrderReturnStatus
{
    /// <summary>Somebody has to decide.</summary>
    Requested,

    /// <summary>It was accepted; the money is on its way.</summary>
    Approved,

    /// <summary>It was not accepted.</summary>
    Rejected,

    /// <summary>The money could not be paid back; staff look after it.</summary>
    RefundFailed,

    /// <summary>The money was paid back.</summary>
    Refunded
}
