namespace EShop.Catalog.Domain;

/// <summary>What kind of value an attribute has.</summary>
public enum AttributeType
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>A decimal number, in the attribute's unit.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>One of the attribute's choices.</summary>
    Choice
}
