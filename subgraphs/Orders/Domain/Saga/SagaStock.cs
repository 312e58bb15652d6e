namespace EShop.Orders.Domain;

/// <summary>What is known about the pieces of an order.</summary>
public enum SagaStock
{
    /// <summary>Nobody was asked.</summary>
    None,

    /// <summary>Inventory was asked to set them aside.</summary>
    ReserveRequested,

    /// <summary>They are set aside.</summary>
    Reserved,

    /// <summary>Inventory was asked to make them the order's.</summary>
    ConfirmRequested,

    /// <summary>They are the order's.</summary>
    Confirmed,

    /// <summary>They are not to be had.</summary>
    Failed,

    /// <summary>Inventory was asked to take them back.</summary>
    ReleaseRequested,

    /// <summary>They were taken back.</summary>
    Released
}
