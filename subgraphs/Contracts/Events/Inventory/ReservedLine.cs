namespace EShop.Contracts.Events.Inventory;

/// <summary>Pieces set aside for an order in one warehouse.</summary>
/// <param name="LineId">The line of the order.</param>
/// <param name="VariantId">The variant.</param>
/// <param name="WarehouseId">Where the pieces lie.</param>
/// <param name="Quantity">How many, at least 1.</param>
public sealed record ReservedLine(Guid LineId, Guid VariantId, Guid WarehouseId, int Quantity);
