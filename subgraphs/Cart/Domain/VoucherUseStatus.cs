namespace EShop.Cart.Domain;

/// <summary>What became of a use of a voucher.</summary>
public enum VoucherUseStatus
{
    /// <summary>Set aside for a quote until it expires.</summary>
    Quoted,

    /// <summary>Set aside for an order that was placed.</summary>
    Ordered,

    /// <summary>Used up by a confirmed order.</summary>
    Confirmed,

    /// <summary>Given back.</summary>
    Released
}
