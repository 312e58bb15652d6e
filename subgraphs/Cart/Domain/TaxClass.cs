namespace EShop.Cart.Domain;

/// <summary>Which of a region's rates applies; Catalog decides it for each product.</summary>
public enum TaxClass
{
    /// <summary>The standard rate.</summary>
    Standard,

    /// <summary>The reduced rate.</summary>
    Reduced,

    /// <summary>No tax.</summary>
    Zero
}
