namespace EShop.Inventory.Domain;

/// <summary>An order to change the number of pieces on hand.</summary>
public sealed record StockAdjustment
{
    /// <summary>The longest note, in UTF-16 code units.</summary>
    public const int MaxNoteLength = 500;

    /// <summary>The longest idempotency key, in UTF-16 code units.</summary>
    public const int MaxKeyLength = 100;

    /// <summary>The largest change, in pieces, in either direction.</summary>
    public const int MaxDelta = 1_000_000;

    /// <summary>A new adjustment.</summary>
    /// <param name="idempotencyKey">Chosen by the caller; a repeat with the same key changes nothing more.</param>
    /// <param name="variantId">The variant whose stock changes.</param>
    /// <param name="warehouseId">The warehouse in which it changes.</param>
    /// <param name="delta">The pieces to add, or to take away when negative; not 0.</param>
    /// <param name="expectedOnHand">When given, the change happens only if so many are on hand now.</param>
    /// <param name="reason">Why.</param>
    /// <param name="note">More about why, for people.</param>
    /// <exception cref="InvalidStockAdjustmentException">One of the values is out of its range.</exception>
    public StockAdjustment(
        string idempotencyKey,
        Guid variantId,
        Guid warehouseId,
        int delta,
        int? expectedOnHand,
        StockAdjustmentReason reason,
        string? note)
    {
        IdempotencyKey = idempotencyKey.Trim();
        VariantId = variantId;
        WarehouseId = warehouseId;
        Delta = delta;
        ExpectedOnHand = expectedOnHand;
        Reason = reason;
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        Validate();
    }

    public string IdempotencyKey { get; }

    public Guid VariantId { get; }

    public Guid WarehouseId { get; }

    public int Delta { get; }

    public int? ExpectedOnHand { get; }

    public StockAdjustmentReason Reason { get; }

    public string? Note { get; }

    private void Validate()
    {
        if (IdempotencyKey.Length is 0 or > MaxKeyLength)
        {
            throw new InvalidStockAdjustmentException($"An idempotency key has 1 to {MaxKeyLength} characters.");
        }

        if (Delta is 0 or < -MaxDelta or > MaxDelta)
        {
            throw new InvalidStockAdjustmentException(
                $"Stock changes by at least one and at most {MaxDelta} pieces at a time.");
        }

        if (Reason > StockAdjustmentReason.Lost)
        {
            throw new InvalidStockAdjustmentException("Stock is not adjusted by hand for this reason.");
        }

        if (ExpectedOnHand < 0)
        {
            throw new InvalidStockAdjustmentException(
                "Stock on hand is never negative, so it cannot be expected to be.");
        }

        if (Note?.Length > MaxNoteLength)
        {
            throw new InvalidStockAdjustmentException($"A note has at most {MaxNoteLength} characters.");
        }
    }
}
