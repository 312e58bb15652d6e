using EShop.Analytics;
using EShop.Cart;
using EShop.Catalog;
using EShop.CourierSimulator;
using EShop.Delivery;
using EShop.Gateway;
using EShop.Inventory;
using EShop.Notifications;
using EShop.Orders;
using EShop.Payments;
using EShop.PaymentSandbox;
using EShop.Search;
using EShop.Users;

namespace EShop.AppHost.Services;

/// <summary>The services of the shop: the one place to enter a new subgraph.</summary>
internal static class ShopServices
{
    public static ShopService Gateway { get; } = new("gateway", 0, typeof(GatewayHost), GatewayHost.Create, null);

    public static IReadOnlyList<ShopService> Subgraphs { get; } =
    [
        new(UsersSubgraph.Name, 1, typeof(UsersSubgraph), UsersSubgraph.Create, "Users"),
        new("catalog", 2, typeof(CatalogSubgraph), CatalogSubgraph.Create, "Catalog"),
        new("inventory", 3, typeof(InventorySubgraph), InventorySubgraph.Create, "Inventory"),
        new(CartSubgraph.Name, 4, typeof(CartSubgraph), CartSubgraph.Create, "Cart"),
        new(OrdersSubgraph.Name, 5, typeof(OrdersSubgraph), OrdersSubgraph.Create, "Orders"),
        new(PaymentsSubgraph.Name, 6, typeof(PaymentsSubgraph), PaymentsSubgraph.Create, "Payments"),
        new(DeliverySubgraph.Name, 7, typeof(DeliverySubgraph), DeliverySubgraph.Create, "Delivery"),
        new(NotificationsSubgraph.Name, 8, typeof(NotificationsSubgraph), NotificationsSubgraph.Create, "Notifications"),
        new(SearchSubgraph.Name, 9, typeof(SearchSubgraph), SearchSubgraph.Create, "Search"),
        new(AnalyticsSubgraph.Name, 10, typeof(AnalyticsSubgraph), AnalyticsSubgraph.Create, "Analytics"),
    ];

    /// <summary>Who issues access tokens, which all others believe.</summary>
    public static ShopService Users { get; } = Subgraphs.Single(service => service.Name == UsersSubgraph.Name);

    /// <summary>Who writes to people, also for the other services.</summary>
    public static ShopService Notifications { get; } =
        Subgraphs.Single(service => service.Name == NotificationsSubgraph.Name);

    /// <summary>Who talks with the payment provider.</summary>
    public static ShopService Payments { get; } = Subgraphs.Single(service => service.Name == PaymentsSubgraph.Name);

    /// <summary>The payment provider, which in production is somebody else's.</summary>
    public static ShopService PaymentSandbox { get; } =
        new(PaymentSandboxHost.Name, 11, typeof(PaymentSandboxHost), PaymentSandboxHost.Create, null) { EntryPath = "" };

    /// <summary>The couriers of the demo, who use the gateway as their app would.</summary>
    public static ShopService CourierSimulator { get; } =
        new(CourierSimulatorHost.Name, 12, typeof(CourierSimulatorHost), CourierSimulatorHost.Create, null) { EntryPath = "" };

    /// <summary>Who uses the shop from outside, and comes when it is open.</summary>
    public static IReadOnlyList<ShopService> Customers { get; } = [CourierSimulator];

    /// <summary>
    /// Who stops together, and after whom: whoever asks others comes before them, so that what is under way is answered. The
    /// gateway takes no more requests and ends those that it has while all subgraphs are still there.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<ShopService>> StopOrder { get; } =
        [Customers, [Gateway], [.. Subgraphs, PaymentSandbox]];

    public static IEnumerable<ShopService> All => [Gateway, .. Subgraphs, PaymentSandbox, CourierSimulator];
}
