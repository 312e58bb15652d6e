namespace EShop.Search.Domain;

/// <summary>What customers do with products, in points: the nearer to owning it, the more.</summary>
public static class Engagement
{
    /// <summary>It was put into a cart.</summary>
    public const int AddedToCart = 1;

    /// <summary>It was ordered.</summary>
    public const int Ordered = 3;

    /// <summary>It was delivered: nothing came between.</summary>
    public const int Delivered = 5;

    /// <summary>How much an order ties its products to each other.</summary>
    public const int TieByOrder = 1;

    /// <summary>How much a delivery does so on top.</summary>
    public const int TieByDelivery = 2;

    /// <summary>How many different products of an order are tied to each other; the pairs grow by the square.</summary>
    public const int MaxTied = 30;

    /// <summary>After how many days what was done counts half for what is trending.</summary>
    public const double TrendHalfLife = 3;

    /// <summary>How many days back trends look.</summary>
    public const int TrendDays = 14;
}
