using EShop.Contracts.Events.Analytics;
using EShop.Contracts.Events.Cart;
using EShop.Contracts.Events.Catalog;
using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Inventory;
using EShop.Contracts.Events.Notifications;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Contracts.Events.Privacy;
using EShop.Contracts.Events.Users;

namespace EShop.Contracts.Events;

/// <summary>Every event of the shop.</summary>
public static class EventContracts
{
    private static readonly Dictionary<Type, EventContract> s_byType;
    private static readonly Dictionary<string, EventContract> s_byName;

    static EventContracts()
    {
        All =
        [
            .. UserEvents.All, .. CatalogEvents.All, .. InventoryEvents.All, .. CartEvents.All, .. OrderEvents.All,
            .. PaymentEvents.All, .. DeliveryEvents.All, .. NotificationEvents.All, .. AnalyticsEvents.All,
            .. PrivacyEvents.All,
        ];
        s_byType = All.ToDictionary(contract => contract.Type);
        s_byName = All.ToDictionary(contract => contract.Name);
    }

    /// <summary>All of them; no two have the same name.</summary>
    public static IReadOnlyList<EventContract> All { get; }

    /// <summary>The subgraphs that publish events.</summary>
    public static IReadOnlyList<string> Producers { get; } =
    [
        UserEvents.Producer, CatalogEvents.Producer, InventoryEvents.Producer, CartEvents.Producer,
        OrderEvents.Producer, PaymentEvents.Producer, DeliveryEvents.Producer, NotificationEvents.Producer,
        "search", AnalyticsEvents.Producer,
    ];

    /// <summary>The contract of a record.</summary>
    /// <exception cref="ArgumentException">The record is in no list of events.</exception>
    public static EventContract Of(Type type)
        => s_byType.GetValueOrDefault(type)
            ?? throw new ArgumentException($"{type.Name} is not among the events of {nameof(EventContracts)}.", nameof(type));

    /// <summary>The contract of the events that travel under a name, or null when there is none.</summary>
    public static EventContract? Find(string name) => s_byName.GetValueOrDefault(name);
}
