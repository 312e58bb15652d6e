namespace EShop.ServiceDefaults.Identity;

/// <summary>What somebody does in the shop.</summary>
public enum Role
{
    /// <summary>Buys.</summary>
    Customer,

    /// <summary>Delivers.</summary>
    Courier,

    /// <summary>Runs the assortment, the warehouses and the orders.</summary>
    Staff,

    /// <summary>Helps customers.</summary>
    Support,

    /// <summary>Runs the shop.</summary>
    Admin
}
