namespace EShop.Contracts.Events.Inventory;

/// <summary>
/// The pieces of a variant in a warehouse are other than before. Who needs the sum over the warehouses keeps
/// one row per stock item.
/// </summary>
/// <param name="StockItemId">The variant in the warehouse.</param>
/// <param name="VariantId">The variant.</param>
/// <param name="WarehouseId">The warehouse.</param>
/// <param name="OnHand">The pieces that lie there.</param>
/// <param name="Reserved">Those of them that are promised to orders.</param>
/// <param name="Available">Those that can be bought, at least 0.</param>
public sealed record StockChanged(
    Guid StockItemId,
    Guid VariantId,
    Guid WarehouseId,
    int OnHand,
    int Reserved,
    int Available) : IEvent
{
    Guid IEvent.AggregateId => StockItemId;
}
