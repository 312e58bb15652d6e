using EShop.Contracts;

namespace EShop.Inventory.Domain;

/// <summary>Whether and how many pieces can be bought, over all warehouses.</summary>
/// <param name="Available">The pieces that may still be sold, from 0.</param>
public sealed record Availability(int Available)
{
    /// <summary>Nothing can be bought.</summary>
    public static Availability None { get; } = new(0);

    /// <summary>Whether at least one piece can be bought.</summary>
    public bool InStock => Available > 0;

    /// <summary>The pieces in each warehouse that has any.</summary>
    [GraphQLIgnore]
    public IReadOnlyDictionary<Guid, int> ByWarehouse { get; init; } = new Dictionary<Guid, int>();

    /// <summary>Where somebody wants to know the nearest warehouse from.</summary>
    [GraphQLIgnore]
    public GeoPoint? Near { get; init; }

    /// <summary>Several together, for example the variants of a product.</summary>
    public static Availability Sum(IEnumerable<Availability> parts)
    {
        var byWarehouse = parts
            .SelectMany(part => part.ByWarehouse)
            .GroupBy(pair => pair.Key)
            .ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));
        return new Availability(byWarehouse.Values.Sum()) { ByWarehouse = byWarehouse };
    }
}
