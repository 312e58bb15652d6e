using EShop.Contracts;

namespace EShop.Cart.Domain;

/// <summary>Something that makes carts cheaper: for everybody, or with a code, which makes it a voucher.</summary>
public sealed class Promotion : IVersioned
{
    /// <summary>The longest name and code, in UTF-16 code units.</summary>
    public const int MaxNameLength = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What customers read.</summary>
    public required string Name { get; set; }

    /// <summary>The code of a voucher, in capitals; null: it applies by itself.</summary>
    public string? Code { get; set; }

    /// <summary>What it does.</summary>
    public required PromotionKind Kind { get; init; }

    /// <summary>What a percentage takes off, in hundredths of a percent, up to 10,000.</summary>
    public int Rate { get; set; }

    /// <summary>What a fixed one takes off, in minor units.</summary>
    public long Amount { get; set; }

    /// <summary>The currency of the amounts; null: it holds in all.</summary>
    public CurrencyCode? Currency { get; set; }

    /// <summary>How many pieces are paid for.</summary>
    public int Buy { get; set; }

    /// <summary>How many more pieces are then free.</summary>
    public int Get { get; set; }

    /// <summary>The category, with all below it, that it is about; null: everything.</summary>
    public Guid? CategoryId { get; set; }

    /// <summary>What has to be spent on what it is about, in minor units.</summary>
    public long MinimumSpend { get; set; }

    /// <summary>When it begins.</summary>
    public DateTimeOffset StartsAt { get; set; }

    /// <summary>When it ends; null: it does not.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>How often a voucher can be used in all; null: without limit.</summary>
    public int? MaxUses { get; set; }

    /// <summary>Whether a customer can use it once only.</summary>
    public bool OncePerCustomer { get; set; }

    /// <summary>Whether it holds at all.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>How often it was used, uses that are set aside included.</summary>
    public int Uses { get; private set; }

    /// <summary>1 for a new one, one more after each edit.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>A new promotion, which holds once it is activated.</summary>
    /// <exception cref="InvalidPromotionException">The terms make no sense.</exception>
    public static Promotion Create(PromotionTerms terms)
    {
        var promotion = new Promotion { Name = terms.Name, Kind = terms.Kind, IsActive = false };
        promotion.Take(terms.Checked());
        return promotion;
    }

    /// <summary>Gives it other terms; carts follow at once, quotes keep what they promised.</summary>
    /// <exception cref="StaleVersionException">It has another version by now.</exception>
    /// <exception cref="InvalidPromotionException">The terms make no sense, or it would be another kind.</exception>
    public void Change(PromotionTerms terms, int expectedVersion)
    {
        StaleVersionException.ThrowIfStale(this, expectedVersion);

        if (terms.Kind != Kind)
        {
            throw new InvalidPromotionException("kind", "What a promotion does cannot be changed; make a new one.");
        }

        Take(terms.Checked());
        Version++;
    }

    /// <summary>Lets it hold, or no longer.</summary>
    /// <exception cref="StaleVersionException">It has another version by now.</exception>
    public void Activate(bool isActive, int expectedVersion)
    {
        StaleVersionException.ThrowIfStale(this, expectedVersion);
        IsActive = isActive;
        Version++;
    }

    /// <summary>Whether it holds at a time in a currency.</summary>
    public bool HoldsAt(DateTimeOffset time, CurrencyCode currency)
        => IsActive
            && StartsAt <= time
            && (EndsAt is not { } end || end > time)
            && (Currency ?? currency) == currency;

    /// <summary>Whether it is about things in a category.</summary>
    /// <param name="categoryPath">The category with all above it.</param>
    public bool IsAbout(IReadOnlyList<Guid> categoryPath) => CategoryId is not { } id || categoryPath.Contains(id);

    private void Take(PromotionTerms terms)
    {
        Name = terms.Name;
        Code = terms.Code;
        Rate = terms.Rate;
        Amount = terms.Amount;
        Currency = terms.Currency;
        Buy = terms.Buy;
        Get = terms.Get;
        CategoryId = terms.CategoryId;
        MinimumSpend = terms.MinimumSpend;
        StartsAt = terms.StartsAt.ToUniversalTime();
        EndsAt = terms.EndsAt?.ToUniversalTime();
        MaxUses = terms.MaxUses;
        OncePerCustomer = terms.OncePerCustomer;
    }
}
