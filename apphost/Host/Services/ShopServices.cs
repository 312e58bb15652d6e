using EShop.Cart;
using EShop.Catalog;
using EShop.Gateway;
using EShop.Inventory;
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
    ];

    /// <summary>Who issues access tokens, which all others believe.</summary>
    public static ShopService Users { get; } = Subgraphs.Single(service => service.Name == UsersSubgraph.Name);

    public static IEnumerable<ShopService> All => Subgraphs.Prepend(Gateway);
}
