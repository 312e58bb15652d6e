namespace EShop.ServiceDefaults.Demo;

/// <summary>How much demo data there is, for subgraphs that add to the catalogue's entities.</summary>
public static class DemoCatalogue
{
    /// <summary>The number of demo products. The catalogue's seed makes exactly this many, as a test sees to.</summary>
    public const int ProductCount = 2000;

    /// <summary>The number of demo variants. The catalogue's seed makes exactly this many, as a test sees to.</summary>
    public const int VariantCount = 4074;
}
