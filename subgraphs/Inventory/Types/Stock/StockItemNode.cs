using EShop.Inventory.Domain;
using EShop.Inventory.Types.References;
using EShop.Inventory.Types.Warehouses;

namespace EShop.Inventory.Types.Stock;

[ObjectType<StockItem>]
[Authorize(Policy = InventoryScopes.Read)]
public static partial class StockItemNode
{
    [BindMember(nameof(StockItem.Id))]
    [ID<StockItem>]
    public static Guid GetId([Parent] StockItem item) => item.Id;

    /// <summary>What is kept.</summary>
    [BindMember(nameof(StockItem.VariantId))]
    public static ProductVariant? GetVariant([Parent] StockItem item) => new(item.VariantId);

    /// <summary>Where it is kept.</summary>
    [BindMember(nameof(StockItem.WarehouseId))]
    public static Task<Warehouse> GetWarehouseAsync(
        [Parent] StockItem item,
        IWarehouseByIdDataLoader warehouseById,
        CancellationToken cancellationToken)
        => warehouseById.LoadRequiredAsync(item.WarehouseId, cancellationToken);

    /// <summary>Every change there was, the latest first.</summary>
    [UsePaging(ConnectionName = "StockLedger")]
    public static Task<Connection<StockLedgerEntry>> GetLedgerAsync(
        [Parent] StockItem item,
        PagingArguments pagingArguments,
        ILedgerByStockItemIdDataLoader ledgerByStockItemId,
        CancellationToken cancellationToken)
        => ledgerByStockItemId.With(pagingArguments).LoadAsync(item.Id, cancellationToken).ToConnectionAsync();
}
