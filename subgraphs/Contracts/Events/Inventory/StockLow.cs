namespace EShop.Contracts.Events.Inventory;

/// <summary>Fewer pieces can be bought than the warehouse wants to have.</summary>
/// <param name="StockItemId">The variant in the warehouse.</param>
/// <param name="VariantId">The variant.</param>
/// <param name="WarehouseId">The warehouse.</param>
/// <param name="Available">The pieces that can be bought.</param>
/// <param name="Threshold">The number below which a warehouse is to order more.</param>
public sealed record StockLow(
    Guid StockItemId,
    Guid VariantId,
    Guid WarehouseId,
    int Available,
    int Threshold) : IEvent
{
    Guid IEvent.AggregateId => StockItemId;
}
