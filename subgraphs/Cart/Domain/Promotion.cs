using EShop.Contracts;

namespace EShop.Cart.Domain;

/// <summary>Something that makes carts cheaper: for everybody, or with a code, which makes it a voucher.</summary>
public sealed class Promotion
{
    /// <summary>The longest name and code, in UTF-16 code units.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The promotion's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What customers read.</summary>
    public required string Name { get; init; }

    /// <summary>The code of a voucher, in capitals; null: it applies by itself.</summary>
    public string? Code { get; init; }

    /// <summary>What it does.</summary>
    public required PromotionKind Kind { get; init; }

    /// <summary>What a percentage takes off, in hundredths of a percent, up to 10,000.</summary>
    public int Rate { get; init; }

    /// <summary>What a fixed one takes off, in minor units.</summary>
    public long Amount { get; init; }

    /// <summary>The currency of the amounts; null: it holds in all.</summary>
    public CurrencyCode? Currency { get; init; }

    /// <summary>How many pieces are paid for.</summary>
    public int Buy { get; init; }

    /// <summary>How many more pieces are then free.</summary>
    public int Get { get; init; }

    /// <summary>The category, with all below it, that it is about; null: everything.</summary>
    public Guid? CategoryId { get; init; }

    /// <summary>What has to be spent on what it is about, in minor units.</summary>
    public long MinimumSpend { get; init; }

    /// <summary>When it begins.</summary>
    public DateTimeOffset StartsAt { get; init; }

    /// <summary>When it ends; null: it does not.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>How often a voucher can be used in all; null: without limit.</summary>
    public int? MaxUses { get; init; }

    /// <summary>Whether a customer can use it once only.</summary>
    public bool OncePerCustomer { get; init; }

    /// <summary>How often it was used, uses that are set aside included.</summary>
    public int Uses { get; private set; }

    /// <summary>Whether it holds at a time in a currency.</summary>
    public bool HoldsAt(DateTimeOffset time, CurrencyCode currency)
        => StartsAt <= time && (EndsAt is not { } end || end > time) && (Currency ?? currency) == currency;

    /// <summary>Ends it.</summary>
    public void End(DateTimeOffset time) => EndsAt = EndsAt < time ? EndsAt : time;

    /// <summary>Whether it is about things in a category.</summary>
    /// <param name="categoryPath">The category with all above it.</param>
    public bool IsAbout(IReadOnlyList<Guid> categoryPath) => CategoryId is not { } id || categoryPath.Contains(id);
}
