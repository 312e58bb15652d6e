using System.Text.RegularExpressions;
using EShop.Contracts;

namespace EShop.Cart.Domain;

/// <summary>What a promotion gives, to whom and when.</summary>
public sealed partial record PromotionTerms
{
    private const int WholeRate = 10_000;

    public required string Name { get; init; }

    public required PromotionKind Kind { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public string? Code { get; init; }

    public int Rate { get; init; }

    public long Amount { get; init; }

    public CurrencyCode? Currency { get; init; }

    public int Buy { get; init; }

    public int Get { get; init; }

    public Guid? CategoryId { get; init; }

    public long MinimumSpend { get; init; }

    public int? MaxUses { get; init; }

    public bool OncePerCustomer { get; init; }

    /// <summary>The terms with name and code as they are stored.</summary>
    /// <exception cref="InvalidPromotionException">They make no sense.</exception>
    internal PromotionTerms Checked()
    {
        var terms = this with { Name = Name.Trim(), Code = Code?.Trim().ToUpperInvariant() };
        terms.CheckText();
        terms.CheckEffect();
        terms.CheckLimits();
        return terms;
    }

    private static void Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            throw new InvalidPromotionException(field, message);
        }
    }

    private void CheckText()
    {
        Require(
            Name.Length is > 0 and <= Promotion.MaxNameLength,
            "name",
            "A promotion has a name of at most 100 characters.");
        Require(Code is null || CodeForm().IsMatch(Code), "code", "A code has 3 to 40 letters, digits and dashes.");
    }

    private void CheckEffect()
    {
        var isPercentage = Kind == PromotionKind.Percentage;
        var isFixed = Kind == PromotionKind.Fixed;
        var isFree = Kind == PromotionKind.BuyXGetY;
        Require(
            isPercentage ? Rate is >= 1 and <= WholeRate : Rate == 0,
            "rate",
            "A percentage, and only that, has a rate from 0.01 % to 100 %.");
        Require(isFixed ? Amount > 0 : Amount == 0, "amount", "An amount off, and only that, has an amount above 0.");
        Require(isFree ? Buy > 0 : Buy == 0, "buy", "Free pieces, and only those, need pieces to buy.");
        Require(isFree ? Get > 0 : Get == 0, "get", "Free pieces, and only those, are at least one.");
        Require(MinimumSpend >= 0, "minimumSpend", "What has to be spent is not negative.");
        Require(
            Currency is not null || (!isFixed && MinimumSpend == 0),
            "currency",
            "Amounts of money have a currency.");
    }

    private void CheckLimits()
    {
        Require(EndsAt is not { } end || end > StartsAt, "endsAt", "A promotion ends after it begins.");
        Require(MaxUses is null or > 0, "maxUses", "A voucher can be used at least once.");
        Require(Code is not null || MaxUses is null, "maxUses", "Only the uses of a voucher are counted.");
        Require(Code is not null || !OncePerCustomer, "oncePerCustomer", "Only the uses of a voucher are counted.");
    }

    [GeneratedRegex("^[A-Z0-9-]{3,40}$")]
    private static partial Regex CodeForm();
}
