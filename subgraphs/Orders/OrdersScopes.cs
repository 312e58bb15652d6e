namespace EShop.Orders;

/// <summary>What a token must carry for the work behind the counter.</summary>
public static class OrdersScopes
{
    /// <summary>To see everybody's orders.</summary>
    public const string Read = "orders:read";

    /// <summary>To pack, to cancel for others, to decide about returns and to settle cases.</summary>
    public const string Write = "orders:write";

    /// <summary>To see and move sagas.</summary>
    public const string Operations = "operations";
}
