namespace EShop.Payments.Domain;

/// <summary>
/// A call to a provider, written down before it is made: whoever finds it without an outcome asks again with the same key.
/// </summary>
public sealed class ProviderOperation
{
    /// <summary>For how long a provider knows a key for sure; Stripe promises 24 hours.</summary>
    public static readonly TimeSpan KeyLifetime = TimeSpan.FromHours(20);

    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(5);

    private ProviderOperation()
    {
    }

    /// <summary>A call that is still to be made.</summary>
    /// <param name="paymentId">The payment.</param>
    /// <param name="kind">What to do.</param>
    /// <param name="amount">How much, in minor units; 0 where none is needed.</param>
    /// <param name="dueAt">When to make it.</param>
    /// <param name="now">Now.</param>
    /// <param name="refundId">The refund it is for.</param>
    public ProviderOperation(
        Guid paymentId,
        OperationKind kind,
        long amount,
        DateTimeOffset dueAt,
        DateTimeOffset now,
        Guid? refundId = null)
    {
        Id = Guid.CreateVersion7(now);
        PaymentId = paymentId;
        RefundId = refundId;
        Kind = kind;
        Amount = amount;
        DueAt = dueAt;
        CreatedAt = now;
        IdempotencyKey = $"{kind.ToString().ToLowerInvariant()}-{Id:n}";
    }

    public Guid Id { get; private set; }

    /// <summary>Its place among the calls, given by the database: those of one payment are made in this order.</summary>
    public long Sequence { get; private set; }

    public Guid PaymentId { get; private set; }

    public Guid? RefundId { get; private set; }

    public OperationKind Kind { get; private set; }

    public long Amount { get; private set; }

    /// <summary>By which the provider knows a repeat.</summary>
    public string IdempotencyKey { get; private set; } = "";

    public OperationStatus Status { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it was tried first.</summary>
    public DateTimeOffset? FirstCalledAt { get; private set; }

    /// <summary>When to try next; while somebody tries, when they are taken for dead.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Takes note of a try before it is made.</summary>
    /// <param name="now">Now.</param>
    /// <param name="lease">Longer than the try can take.</param>
    public void BeginCall(DateTimeOffset now, TimeSpan lease)
    {
        Attempts++;
        FirstCalledAt ??= now;

        // As precise as the database is, so that it is found unchanged there.
        var until = now + lease;
        DueAt = until.AddTicks(-(until.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>Has it tried again, later each time.</summary>
    public void TryLater(DateTimeOffset now)
    {
        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(Attempts, 20) - 1));
        DueAt = now + (pause < s_longestPause ? pause : s_longestPause);
    }

    /// <summary>Has it tried at a time, or earlier when that was wanted before.</summary>
    public void TryAt(DateTimeOffset time) => DueAt = time < DueAt ? time : DueAt;

    /// <summary>Has it repeated after a time.</summary>
    public void Repeat(DateTimeOffset at) => DueAt = at;

    /// <summary>Records how it ended.</summary>
    public void End(OperationStatus status, DateTimeOffset now)
    {
        Status = status;
        CompletedAt = now;
    }
}
