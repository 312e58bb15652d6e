namespace EShop.Notifications.Domain;

/// <summary>What a notification is about; people choose by it what they are told.</summary>
public enum NotificationCategory
{
    /// <summary>What becomes of an order.</summary>
    Orders,

    /// <summary>Where the goods are.</summary>
    Deliveries,

    /// <summary>Money; cannot be muted.</summary>
    Payments,

    /// <summary>The account itself; cannot be muted.</summary>
    Account,

    /// <summary>What one might want to buy; outside the app only for who asked for it.</summary>
    Offers,

    /// <summary>The shop's own work, for staff.</summary>
    Operations
}
