namespace EShop.Inventory.Domain;

/// <summary>One change of a stock item, written together with it and never changed afterwards.</summary>
public sealed class StockLedgerEntry
{
    private StockLedgerEntry()
    {
    }

    /// <summary>A new entry.</summary>
    public StockLedgerEntry(
        Guid id,
        Guid stockItemId,
        string idempotencyKey,
        int delta,
        int onHandAfter,
        StockAdjustmentReason reason,
        string? note,
        DateTimeOffset occurredAt)
    {
        Id = id;
        StockItemId = stockItemId;
        IdempotencyKey = idempotencyKey;
        Delta = delta;
        OnHandAfter = onHandAfter;
        Reason = reason;
        Note = note;
        OccurredAt = occurredAt;
    }

    public Guid Id { get; private set; }

    public Guid StockItemId { get; private set; }

    /// <summary>The key the caller chose; unique, so that a repeated order is recognised.</summary>
    public string IdempotencyKey { get; private set; } = "";

    /// <summary>The pieces added, or taken away when negative.</summary>
    public int Delta { get; private set; }

    /// <summary>The pieces on hand after the change.</summary>
    public int OnHandAfter { get; private set; }

    /// <summary>Why.</summary>
    public StockAdjustmentReason Reason { get; private set; }

    /// <summary>More about why, for people.</summary>
    public string? Note { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset OccurredAt { get; private set; }
}
