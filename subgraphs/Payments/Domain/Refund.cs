namespace EShop.Payments.Domain;

/// <summary>Money that goes back to the customer.</summary>
public sealed class Refund
{
    private Refund()
    {
    }

    /// <summary>A refund that nobody has been asked for, or one that was refused at once.</summary>
    public Refund(Guid id, Guid paymentId, long amount, RefundStatus status, DateTimeOffset now)
    {
        Id = id;
        PaymentId = paymentId;
        Amount = amount;
        Status = status;
        CreatedAt = now;
        CompletedAt = status == RefundStatus.Pending ? null : now;
    }

    /// <summary>Chosen by who wants it, so that a repeat is known.</summary>
    public Guid Id { get; private set; }

    public Guid PaymentId { get; private set; }

    /// <summary>How much, in minor units of the payment's currency.</summary>
    public long Amount { get; private set; }

    /// <summary>How far it is.</summary>
    public RefundStatus Status { get; private set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the customer got it, or it was clear that they do not.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Records how it ended.</summary>
    public void End(bool succeeded, DateTimeOffset now)
    {
        Status = succeeded ? RefundStatus.Succeeded : RefundStatus.Failed;
        CompletedAt = now;
    }
}
