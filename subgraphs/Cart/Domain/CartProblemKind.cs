namespace EShop.Cart.Domain;

/// <summary>What stands between a cart and its order.</summary>
public enum CartProblemKind
{
    /// <summary>Nothing is in it.</summary>
    Empty,

    /// <summary>The price is other than the customer saw; a quote shows the new one.</summary>
    PriceChanged,

    /// <summary>There are fewer pieces than wanted.</summary>
    OutOfStock,

    /// <summary>It is no longer for sale, or not in this currency.</summary>
    NotSold,

    /// <summary>The voucher does not exist, is over, used up, or its conditions are not met.</summary>
    VoucherNotUsable
}
