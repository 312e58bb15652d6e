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

    /// <summary>The entry of a movement.</summary>
    /// <param name="id">The id of the entry.</param>
    /// <param name="movement">What happened.</param>
    /// <param name="onHandAfter">The pieces on hand after the movement.</param>
    /// <param name="reservedAfter">The pieces set aside after the movement.</param>
    /// <param name="occurredAt">When.</param>
    public StockLedgerEntry(
        Guid id,
        StockMovement movement,
        int onHandAfter,
        int reservedAfter,
        DateTimeOffset occurredAt)
        : this(
            id,
            movement.StockItemId,
            movement.Key,
            movement.OnHand,
            onHandAfter,
            movement.Reason,
            movement.Note,
            occurredAt)
    {
        ReservedDelta = movement.Reserved;
        ReservedAfter = reservedAfter;
        ReservationId = movement.ReservationId;
    }

    public Guid Id { get; private set; }

    public Guid StockItemId { get; private set; }

    /// <summary>The key the caller chose; unique, so that a repeated order is recognised.</summary>
    public string IdempotencyKey { get; private set; } = "";

    /// <summary>The pieces added, or taken away when negative.</summary>
    public int Delta { get; private set; }

    /// <summary>The pieces on hand after the change.</summary>
    public int OnHandAfter { get; private set; }

    /// <summary>The pieces set aside for orders, or no longer when negative.</summary>
    public int ReservedDelta { get; private set; }

    /// <summary>The pieces set aside after the change.</summary>
    public int ReservedAfter { get; private set; }

    public Guid? ReservationId { get; private set; }

    /// <summary>Why.</summary>
    public StockAdjustmentReason Reason { get; private set; }

    /// <summary>More about why, for people.</summary>
    public string? Note { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset OccurredAt { get; private set; }
}
