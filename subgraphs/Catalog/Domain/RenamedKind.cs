namespace EShop.Catalog.Domain;

/// <summary>What products carry the name of.</summary>
public enum RenamedKind
{
    /// <summary>Who makes them.</summary>
    Brand,

    /// <summary>Where they lie.</summary>
    Category
}
