namespace EShop.Contracts.Events.Inventory;

/// <summary>A variant of which not enough can be had.</summary>
/// <param name="VariantId">The variant.</param>
/// <param name="Requested">How many pieces the order needs.</param>
/// <param name="Available">How many there are.</param>
public sealed record StockShortage(Guid VariantId, int Requested, int Available);
