namespace EShop.Cart.Domain;

/// <summary>One use of a voucher: set aside with a quote, bound by an order, then used up or given back.</summary>
public sealed class VoucherUse
{
    public Guid Id { get; init; }

    public Guid PromotionId { get; init; }

    public Guid UserId { get; init; }

    /// <summary>The quote that it was set aside for; the order has the same id.</summary>
    public Guid QuoteId { get; init; }

    public VoucherUseStatus Status { get; set; }

    /// <summary>Whether the customer can use the voucher once only; the database sees to it.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>What it takes off, in minor units.</summary>
    public long Discount { get; init; }

    /// <summary>When it is given back unless an order binds it.</summary>
    public DateTimeOffset ExpiresAt { get; init; }
}
