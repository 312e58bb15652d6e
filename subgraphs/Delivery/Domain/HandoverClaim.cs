using EShop.Contracts.Events.Delivery;

namespace EShop.Delivery.Domain;

/// <summary>How a courier wants to prove a handover: by a code, a picture, or else by being there.</summary>
/// <param name="Code">What the customer said.</param>
/// <param name="PhotoUrl">Where a picture is.</param>
/// <param name="CashCollected">Whether the courier has the cash that was due.</param>
public sealed record HandoverClaim(string? Code, Uri? PhotoUrl, bool CashCollected)
{
    /// <summary>The kind of proof.</summary>
    public DeliveryProof Kind
        => Code is not null ? DeliveryProof.Code : PhotoUrl is not null ? DeliveryProof.Photo : DeliveryProof.Geofence;
}
