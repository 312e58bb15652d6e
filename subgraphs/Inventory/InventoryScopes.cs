namespace EShop.Inventory;

/// <summary>What a token must carry for the work behind the counter.</summary>
public static class InventoryScopes
{
    /// <summary>To see stock, reservations and the ledger.</summary>
    public const string Read = "inventory:read";

    /// <summary>To change stock and warehouses.</summary>
    public const string Write = "inventory:write";
}
