namespace EShop.Cart.Domain;

/// <summary>What a promotion does.</summary>
public enum PromotionKind
{
    /// <summary>Takes a percentage off.</summary>
    Percentage,

    /// <summary>Takes an amount off.</summary>
    Fixed,

    /// <summary>Gives the cheapest pieces for nothing when enough are bought.</summary>
    BuyXGetY,

    /// <summary>Takes the delivery fee off.</summary>
    FreeDelivery
}
