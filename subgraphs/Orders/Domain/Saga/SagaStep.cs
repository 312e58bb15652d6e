namespace EShop.Orders.Domain;

/// <summary>What the saga of an order is doing. Expect further values.</summary>
public enum SagaStep
{
    /// <summary>It asks Users where the order goes.</summary>
    FindingAddress,

    /// <summary>It waits for Inventory to set the pieces aside.</summary>
    ReservingStock,

    /// <summary>It waits for Payments.</summary>
    AuthorizingPayment,

    /// <summary>It waits for the customer to prove to the bank who they are.</summary>
    AwaitingChallenge,

    /// <summary>It waits for Inventory to make the pieces the order's, and for a delivery.</summary>
    Confirming,

    /// <summary>People pack.</summary>
    AwaitingPacking,

    /// <summary>A courier is to come.</summary>
    AwaitingPickup,

    /// <summary>A courier brings it.</summary>
    Delivering,

    /// <summary>It waits for Payments to take the money.</summary>
    Capturing,

    /// <summary>It waits for Payments to pay money back.</summary>
    Refunding,

    /// <summary>The order is being cancelled; an answer that is on its way comes first.</summary>
    AwaitingAnswer,

    /// <summary>The order is being cancelled; it waits for Delivery.</summary>
    CancellingDelivery,

    /// <summary>The order is being cancelled; it waits for Inventory and Payments.</summary>
    Undoing,

    /// <summary>Nothing is left to do.</summary>
    Finished
}
