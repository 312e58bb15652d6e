using EShop.Contracts;

namespace EShop.Cart.Domain;

/// <summary>How a region taxes what is sold there.</summary>
public sealed class TaxRegion
{
    private const int Whole = 10_000;

    private TaxRegion()
    {
    }

    /// <summary>A region.</summary>
    /// <param name="code">The region, for example <c>DE</c>.</param>
    /// <param name="currency">The currency in which is sold there, and nowhere else.</param>
    /// <param name="isInclusive">Whether prices include the tax; otherwise it is added.</param>
    /// <param name="rates">The rate of each class that is taxed.</param>
    public TaxRegion(string code, CurrencyCode currency, bool isInclusive, params IEnumerable<TaxRate> rates)
    {
        Code = code;
        Currency = currency;
        IsInclusive = isInclusive;
        Rates = [.. rates];
    }

    /// <summary>The region, for example <c>DE</c>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The currency in which is sold there.</summary>
    public CurrencyCode Currency { get; private set; }

    /// <summary>Whether prices include the tax; otherwise it is added.</summary>
    public bool IsInclusive { get; private set; }

    /// <summary>The rate of each class that is taxed.</summary>
    public List<TaxRate> Rates { get; private set; } = [];

    /// <summary>The rate of a class, in hundredths of a percent.</summary>
    public int RateOf(TaxClass taxClass) => Rates.Find(rate => rate.Class == taxClass)?.Rate ?? 0;

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
