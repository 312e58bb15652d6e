using System.Collections.Concurrent;
using EShop.ServiceDefaults.Demo;

namespace EShop.EndToEnd.Tests.Journey.Walk;

/// <summary>What those who walk know of each other.</summary>
internal sealed class WalkBoard
{
    private readonly ConcurrentDictionary<string, WalkingShopper> _orders = [];
    private readonly ConcurrentDictionary<Guid, int> _adjusted = [];

    /// <summary>What is sold during the walk.</summary>
    public static IReadOnlyList<Guid> Variants { get; } = [.. Enumerable.Range(2700, 5).Select(DemoIds.ProductVariant)];

    /// <summary>How many pieces of each variant lie there in the beginning.</summary>
    public const int Pieces = 40;

    /// <summary>Who takes part.</summary>
    public List<WalkingShopper> Shoppers { get; } = [];

    /// <summary>Who brings.</summary>
    public List<WalkingCourier> Couriers { get; } = [];

    /// <summary>The orders that were answered, by their global ids.</summary>
    public ICollection<string> Orders => _orders.Keys;

    /// <summary>The pieces that came and went by hand, by variant.</summary>
    public int AdjustedOf(Guid variantId) => _adjusted.GetValueOrDefault(variantId);

    /// <summary>Notes that there is an order.</summary>
    public void Add(string orderId, WalkingShopper owner) => _orders[orderId] = owner;

    /// <summary>Notes that staff found or lost some pieces.</summary>
    public void Adjust(Guid variantId, int delta) => _adjusted.AddOrUpdate(variantId, delta, (_, sum) => sum + delta);

    /// <summary>Who ordered something; null when it is none of the walk's orders.</summary>
    public WalkingShopper? OwnerOf(string orderId) => _orders.GetValueOrDefault(orderId);

    /// <summary>Any of the orders; null when there is none.</summary>
    public string? AnyOrder(Random random)
        => _orders.Keys.Order().ToArray() is { Length: > 0 } orders ? orders[random.Next(orders.Length)] : null;

    /// <summary>Whether a return goes back to the shelf: the same for whoever decides it.</summary>
    public static bool IsRestocked(Guid returnId) => returnId.ToByteArray()[15] % 2 == 0;
}
