namespace EShop.Delivery.Domain;

/// <summary>Whose an address is and which zone serves it; the address itself stays with Users.</summary>
public sealed class KnownAddress
{
    public required Guid AddressId { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>The zone; null: the shop does not deliver there.</summary>
    public Guid? ZoneId { get; set; }

    /// <summary>Whether zones have changed since it was looked up.</summary>
    public bool IsStale { get; set; }
}
