namespace EShop.Cart.Domain;

/// <summary>What a region takes of one class.</summary>
/// <param name="Class">The class.</param>
/// <param name="Rate">In hundredths of a percent.</param>
public sealed record TaxRate(TaxClass Class, int Rate);
