namespace EShop.Orders.Domain;

/// <summary>
/// What the saga of one order knows. It is the saga's only memory: whoever reads the row can go on with it.
/// <see cref="OrderProcess"/> says what follows.
/// </summary>
public sealed class OrderSaga
{
    private OrderSaga()
    {
    }

    /// <summary>The saga of an order that has just been placed.</summary>
    public OrderSaga(Guid orderId, DateTimeOffset now)
    {
        OrderId = orderId;
        StepStartedAt = now;
        DueAt = now;
        OverdueAt = now + (2 * SagaTimes.Of(SagaStep.FindingAddress));
    }

    public Guid OrderId { get; private set; }

    /// <summary>What it works for.</summary>
    public SagaGoal Goal { get; internal set; }

    /// <summary>What it is doing.</summary>
    public SagaStep Step { get; private set; }

    /// <summary>What is known about the pieces.</summary>
    public SagaStock Stock { get; internal set; }

    /// <summary>What is known about the money.</summary>
    public SagaPayment Payment { get; internal set; }

    /// <summary>What is known about the delivery.</summary>
    public SagaDelivery Delivery { get; internal set; }

    /// <summary>When it began with its step.</summary>
    public DateTimeOffset StepStartedAt { get; private set; }

    /// <summary>When it does something by itself; null: it waits for others.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>From when on it counts as stuck: twice as long as the step takes at most.</summary>
    public DateTimeOffset? OverdueAt { get; private set; }

    /// <summary>How often it has tried the step again.</summary>
    public int Attempts { get; internal set; }

    /// <summary>What went wrong last in this step.</summary>
    public string? LastError { get; internal set; }

    [GraphQLIgnore]
    public bool HasAddress { get; internal set; }

    [GraphQLIgnore]
    public DateTimeOffset? PaymentDeadline { get; internal set; }

    /// <summary>How long a cancellation waits for answers that are on their way.</summary>
    [GraphQLIgnore]
    public DateTimeOffset? PatientUntil { get; internal set; }

    /// <summary>How many releases of some pieces Inventory has not answered yet.</summary>
    [GraphQLIgnore]
    public int OpenReleases { get; internal set; }

    [GraphQLIgnore]
    public Guid[] WarehouseIds { get; internal set; } = [];

    [GraphQLIgnore]
    public Guid? DeliveryId { get; internal set; }

    [GraphQLIgnore]
    public long StockSequence { get; private set; }

    [GraphQLIgnore]
    public long PaymentSequence { get; private set; }

    [GraphQLIgnore]
    public long DeliverySequence { get; private set; }

    /// <summary>Whether the goods have left.</summary>
    internal bool IsHandedOver => Delivery >= SagaDelivery.PickedUp;

    // Each producer numbers its events about an order. Older news than what is known comes to nothing: it is what was
    // the case before, for example a payment that was given up since.

    internal bool IsStockNews(long sequence)
    {
        var isNews = sequence > StockSequence;
        StockSequence = Math.Max(sequence, StockSequence);
        return isNews;
    }

    internal bool IsPaymentNews(long sequence)
    {
        var isNews = sequence > PaymentSequence;
        PaymentSequence = Math.Max(sequence, PaymentSequence);
        return isNews;
    }

    internal bool IsDeliveryNews(long sequence)
    {
        var isNews = sequence > DeliverySequence;
        DeliverySequence = Math.Max(sequence, DeliverySequence);
        return isNews;
    }

    /// <summary>Begins with a step, or goes on with it.</summary>
    internal void Enter(SagaStep step, DateTimeOffset now)
    {
        if (Step == step)
        {
            return;
        }

        Step = step;
        StepStartedAt = now;
        Attempts = 0;
        LastError = null;
        OverdueAt = SagaTimes.Of(step) is { } time ? now + (2 * time) : null;
        Schedule(now);
    }

    /// <summary>Says when it does something by itself next.</summary>
    internal void Schedule(DateTimeOffset now)
    {
        var pause = SagaTimes.Of(Step) is null ? (DateTimeOffset?)null : now + SagaTimes.Pause(Step, Attempts);
        DueAt = Step switch
        {
            SagaStep.AuthorizingPayment => pause < PaymentDeadline ? pause : PaymentDeadline,
            SagaStep.AwaitingChallenge => PaymentDeadline,
            SagaStep.AwaitingAnswer => PatientUntil,
            _ => pause
        };
    }

    /// <summary>Has it go on at once.</summary>
    internal void Hurry(DateTimeOffset now) => DueAt = now;
}
