namespace EShop.Inventory.Domain;

/// <summary>A change of one stock item.</summary>
/// <param name="StockItemId">The stock item.</param>
/// <param name="OnHand">The pieces that come, or go when negative.</param>
/// <param name="Reserved">The pieces that are set aside, or no longer when negative.</param>
/// <param name="Reason">Why.</param>
/// <param name="Key">Unique for the change, so that it cannot happen twice.</param>
/// <param name="ReservationId">The reservation it belongs to.</param>
/// <param name="Note">More about why, for people.</param>
public sealed record StockMovement(
    Guid StockItemId,
    int OnHand,
    int Reserved,
    StockAdjustmentReason Reason,
    string Key,
    Guid? ReservationId = null,
    string? Note = null);
