using EShop.Inventory.Data;
using EShop.Inventory.Domain;
using EShop.Inventory.Types.Errors;
using EShop.Inventory.Types.References;
using EShop.ServiceDefaults.GraphQL;

namespace EShop.Inventory.Types.Stock;

[MutationType]
public static partial class StockMutations
{
    /// <summary>Adds pieces to the stock of a variant in a warehouse, or takes some away.</summary>
    /// <param name="idempotencyKey">Chosen by the client; a repeat with the same key changes nothing more.</param>
    /// <param name="variantId">The variant whose stock changes.</param>
    /// <param name="warehouseId">The warehouse in which it changes.</param>
    /// <param name="delta">The pieces to add, or to take away when negative.</param>
    /// <param name="reason">Why.</param>
    /// <param name="expectedOnHand">When given, the change happens only if so many are on hand now.</param>
    /// <param name="note">More about why, for people.</param>
    [Error<InvalidStockAdjustmentError>]
    [Error<StockItemNotFoundError>]
    [Error<StaleStockError>]
    [Error<InsufficientStockError>]
    [Error<IdempotencyKeyReusedError>]
    public static Task<StockLedgerEntry> AdjustStockAsync(
        string idempotencyKey,
        [ID<ProductVariant>] Guid variantId,
        [ID<Warehouse>] Guid warehouseId,
        int delta,
        StockAdjustmentReason reason,
        int? expectedOnHand,
        string? note,
        StockLedger ledger,
        CancellationToken cancellationToken)
        => ledger.AdjustAsync(
            new StockAdjustment(idempotencyKey, variantId, warehouseId, delta, expectedOnHand, reason, note),
            cancellationToken);
}
