using EShop.Contracts;

namespace EShop.Delivery.Domain;

/// <summary>A time in which orders are brought to a zone, with places for some.</summary>
public sealed class DeliverySlot
{
    /// <summary>The slot's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The zone.</summary>
    [GraphQLIgnore]
    public Guid ZoneId { get; init; }

    /// <summary>The earliest arrival.</summary>
    public DateTimeOffset StartsAt { get; init; }

    /// <summary>The latest arrival.</summary>
    public DateTimeOffset EndsAt { get; init; }

    /// <summary>How many orders it takes.</summary>
    public int Capacity { get; init; }

    /// <summary>How many places are set aside or sold; the database keeps it within the capacity.</summary>
    public int Taken { get; private set; }

    /// <summary>What a delivery costs, in minor units.</summary>
    public long Fee { get; init; }

    /// <summary>The currency of the fee.</summary>
    [GraphQLIgnore]
    public CurrencyCode Currency { get; init; }
}
