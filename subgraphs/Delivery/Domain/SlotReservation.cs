namespace EShop.Delivery.Domain;

/// <summary>A place in a slot: set aside for a customer, then an order's or given back.</summary>
public sealed class SlotReservation
{
    /// <summary>How long a place is set aside.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>How much longer an order that was placed may take to be confirmed.</summary>
    public static readonly TimeSpan OrderGrace = TimeSpan.FromMinutes(30);

    /// <summary>The reservation's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The slot.</summary>
    public Guid SlotId { get; init; }

    /// <summary>Whom the place is for.</summary>
    public Guid UserId { get; set; }

    /// <summary>What became of it.</summary>
    public SlotReservationStatus Status { get; private set; }

    /// <summary>The order that has the place.</summary>
    public Guid? OrderId { get; private set; }

    /// <summary>When the place is given back unless an order takes it.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>A place set aside from now on.</summary>
    public static SlotReservation Hold(Guid slotId, Guid userId, DateTimeOffset now)
        => new() { SlotId = slotId, UserId = userId, ExpiresAt = now + Lifetime };

    /// <summary>Sets it aside for at least so long.</summary>
    public void Extend(DateTimeOffset until) => ExpiresAt = until > ExpiresAt ? until : ExpiresAt;

    /// <summary>Makes it an order's.</summary>
    public void Take(Guid orderId)
    {
        Status = SlotReservationStatus.Taken;
        OrderId = orderId;
    }

    /// <summary>Gives it back.</summary>
    public void Release(bool isExpired = false)
        => Status = isExpired ? SlotReservationStatus.Expired : SlotReservationStatus.Released;
}
