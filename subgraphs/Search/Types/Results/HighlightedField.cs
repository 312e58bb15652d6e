namespace EShop.Search.Types.Results;

/// <summary>A text of a product.</summary>
public enum HighlightedField
{
    /// <summary>Its name.</summary>
    Name,

    /// <summary>Its description.</summary>
    Description
}
