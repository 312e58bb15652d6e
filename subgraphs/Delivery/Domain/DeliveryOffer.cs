namespace EShop.Delivery.Domain;

/// <summary>A delivery, offered to a courier for a short time.</summary>
public sealed class DeliveryOffer
{
    /// <summary>The offer's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The delivery.</summary>
    public required Guid DeliveryId { get; init; }

    /// <summary>The courier.</summary>
    [GraphQLIgnore]
    public required Guid CourierId { get; init; }

    /// <summary>In which round; each courier is asked once in a round.</summary>
    [GraphQLIgnore]
    public required int Round { get; init; }

    /// <summary>What became of it.</summary>
    public OfferStatus Status { get; init; }

    /// <summary>How far the courier was from the goods, in metres.</summary>
    public int Distance { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
