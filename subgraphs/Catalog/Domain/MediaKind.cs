namespace EShop.Catalog.Domain;

/// <summary>What kind of media it is.</summary>
public enum MediaKind
{
    /// <summary>A picture.</summary>
    Image,

    /// <summary>A video.</summary>
    Video
}
