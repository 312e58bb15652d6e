namespace ModelShop;

/// <summary>Whether something can be bought now.</summary>
public enum Availability
{
    /// <summary>On the shelf.</summary>
    InStock,

    [GraphQLDeprecated("Use `IN_STOCK`.")]
    OutOfStock,

    [GraphQLIgnore]
    Unknown,
}
