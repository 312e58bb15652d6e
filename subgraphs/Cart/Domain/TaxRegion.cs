using EShop.Contracts;

namespace EShop.Cart.Domain;

/// <summary>How a region taxes what is sold there.</summary>
/// <param name="Code">The region, for example <c>DE</c>.</param>
/// <param name="IsInclusive">Whether prices include the tax; otherwise it is added.</param>
/// <param name="StandardRate">In hundredths of a percent.</param>
/// <param name="ReducedRate">In hundredths of a percent.</param>
public sealed record TaxRegion(string Code, bool IsInclusive, int StandardRate, int ReducedRate)
{
    private const int Whole = 10_000;

    /// <summary>The region in which a currency is sold.</summary>
    public static TaxRegion Of(CurrencyCode currency) => currency switch
    {
        CurrencyCode.Eur => new TaxRegion("DE", IsInclusive: true, 1900, 700),
        CurrencyCode.Gbp => new TaxRegion("GB", IsInclusive: true, 2000, 0),
        _ => new TaxRegion("US-NY", IsInclusive: false, 888, 0)
    };

    /// <summary>The rate of a class, in hundredths of a percent.</summary>
    public int RateOf(TaxClass taxClass) => taxClass switch
    {
        TaxClass.Standard => StandardRate,
        TaxClass.Reduced => ReducedRate,
        _ => 0
    };

    /// <summary>The tax in an amount, or on it, rounded to the nearest minor unit, halves up.</summary>
    /// <param name="amount">In minor units, from 0.</param>
    /// <param name="taxClass">The class of what is sold.</param>
    public long TaxOf(long amount, TaxClass taxClass)
    {
        var rate = RateOf(taxClass);
        var divisor = IsInclusive ? Whole + rate : Whole;
        return (amount * rate * 2 + divisor) / (divisor * 2);
    }
}
