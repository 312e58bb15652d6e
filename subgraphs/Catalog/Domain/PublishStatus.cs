namespace EShop.Catalog.Domain;

/// <summary>What the shop has decided about showing a product.</summary>
public enum PublishStatus
{
    /// <summary>Being prepared; customers have never seen it.</summary>
    Draft,

    /// <summary>Shown to customers between its dates.</summary>
    Published,

    /// <summary>Taken out of the shop; what was bought keeps referring to it.</summary>
    Unpublished
}
