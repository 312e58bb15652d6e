namespace EShop.Inventory.Domain;

/// <summary>The pieces set aside for one order.</summary>
public sealed class StockReservation
{
    /// <summary>How long pieces are kept for an order that nobody confirms.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private StockReservation()
    {
    }

    /// <summary>A new reservation.</summary>
    /// <param name="id">The id of the reservation.</param>
    /// <param name="orderId">The order; it has no other reservation.</param>
    /// <param name="status">Held, or Released when the order gave up before anything was set aside.</param>
    /// <param name="createdAt">Now.</param>
    public StockReservation(Guid id, Guid orderId, ReservationStatus status, DateTimeOffset createdAt)
    {
        Id = id;
        OrderId = orderId;
        Status = status;
        CreatedAt = createdAt;
        UpdatedAt = createdAt;
        ExpiresAt = createdAt + Lifetime;
    }

    public Guid Id { get; private set; }

    public Guid OrderId { get; private set; }

    /// <summary>What became of it.</summary>
    public ReservationStatus Status { get; private set; }

    /// <summary>When pieces that are still held are given back.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When something last became of it.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Records what became of it.</summary>
    public void Become(ReservationStatus status, DateTimeOffset now)
    {
        Status = status;
        UpdatedAt = now;
    }

    /// <summary>Keeps held pieces until a later time; an earlier one changes nothing.</summary>
    public void Extend(DateTimeOffset until, DateTimeOffset now)
    {
        if (Status == ReservationStatus.Held && until > ExpiresAt)
        {
            ExpiresAt = until;
            UpdatedAt = now;
        }
    }
}
