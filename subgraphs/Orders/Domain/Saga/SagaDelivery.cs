namespace EShop.Orders.Domain;

/// <summary>What is known about the delivery of an order; from <see cref="PickedUp"/> on the goods have left.</summary>
public enum SagaDelivery
{
    /// <summary>Nobody was asked.</summary>
    None,

    /// <summary>Delivery was asked to bring it.</summary>
    PlanRequested,

    /// <summary>It will be brought.</summary>
    Planned,

    /// <summary>It cannot be brought.</summary>
    Refused,

    /// <summary>Delivery was asked not to bring it.</summary>
    CancelRequested,

    /// <summary>It will not be brought.</summary>
    Cancelled,

    /// <summary>A courier has it.</summary>
    PickedUp,

    /// <summary>The courier is there.</summary>
    Arrived,

    /// <summary>It could not be handed over and comes back.</summary>
    Failed,

    /// <summary>The customer has it.</summary>
    Completed
}
