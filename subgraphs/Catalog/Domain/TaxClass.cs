namespace EShop.Catalog.Domain;

/// <summary>Which of a country's tax rates applies to a product.</summary>
public enum TaxClass
{
    /// <summary>The standard rate.</summary>
    Standard,

    /// <summary>The reduced rate, which most food has.</summary>
    Reduced,

    /// <summary>No tax.</summary>
    Zero
}
