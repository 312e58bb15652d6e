namespace EShop.Cart;

/// <summary>What a token must carry for the work behind the counter.</summary>
public static class CartScopes
{
    /// <summary>To see promotions, vouchers and tax rates.</summary>
    public const string ReadPromotions = "promotions:read";

    /// <summary>To change promotions and vouchers.</summary>
    public const string WritePromotions = "promotions:write";
}
