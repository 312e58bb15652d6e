namespace EShop.Contracts;

/// <summary>A currency the shop sells in, by its ISO 4217 code.</summary>
public enum CurrencyCode
{
    /// <summary>Euro, 100 cents.</summary>
    Eur,

    /// <summary>Pound sterling, 100 pence.</summary>
    Gbp,

    /// <summary>United States dollar, 100 cents.</summary>
    Usd
}
