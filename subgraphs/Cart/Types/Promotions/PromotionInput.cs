using EShop.Cart.Domain;
using EShop.Contracts;

namespace EShop.Cart.Types.Promotions;

/// <summary>What a promotion gives, to whom and when.</summary>
public sealed record PromotionInput
{
    /// <summary>What customers read.</summary>
    public required string Name { get; init; }

    /// <summary>What it does; it cannot be changed later.</summary>
    public required PromotionKind Kind { get; init; }

    /// <summary>When it begins.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>When it ends; without it does not.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The code, for a voucher.</summary>
    public string? Code { get; init; }

    /// <summary>What a percentage takes off, in hundredths of a percent.</summary>
    public int? Rate { get; init; }

    /// <summary>What an amount off takes off, in minor units.</summary>
    public long? Amount { get; init; }

    /// <summary>The currency of the amounts; needed when there are any.</summary>
    public CurrencyCode? Currency { get; init; }

    /// <summary>How many pieces are paid for before some are free.</summary>
    public int? Buy { get; init; }

    /// <summary>How many more pieces are then free.</summary>
    public int? Get { get; init; }

    /// <summary>The category, with all below it, that it is about; without it is about everything.</summary>
    [ID("Category")]
    public Guid? CategoryId { get; init; }

    /// <summary>What has to be spent on what it is about, in minor units.</summary>
    public long? MinimumSpend { get; init; }

    /// <summary>How often a voucher can be used in all.</summary>
    public int? MaxUses { get; init; }

    /// <summary>Whether a customer can use a voucher once only.</summary>
    public bool? OncePerCustomer { get; init; }

    internal PromotionTerms ToTerms() => new()
    {
        Name = Name,
        Kind = Kind,
        StartsAt = StartsAt,
        EndsAt = EndsAt,
        Code = Code,
        Rate = Rate ?? 0,
        Amount = Amount ?? 0,
        Currency = Currency,
        Buy = Buy ?? 0,
        Get = Get ?? 0,
        CategoryId = CategoryId,
        MinimumSpend = MinimumSpend ?? 0,
        MaxUses = MaxUses,
        OncePerCustomer = OncePerCustomer ?? false
    };
}
