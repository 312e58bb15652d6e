namespace EShop.Orders.Domain;

/// <summary>How long the steps of a saga take at most, and when commands are repeated.</summary>
public static class SagaTimes
{
    /// <summary>How long a payment may take.</summary>
    public static readonly TimeSpan Payment = TimeSpan.FromMinutes(15);

    /// <summary>How long a customer has to prove who they are.</summary>
    public static readonly TimeSpan Challenge = TimeSpan.FromMinutes(10);

    /// <summary>How long a cancelled order waits for an answer that is on its way.</summary>
    public static readonly TimeSpan Answer = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan s_firstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_firstPauseOfQuestion = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(5);

    /// <summary>How long a step takes at most; null: it waits for people, who take their time.</summary>
    public static TimeSpan? Of(SagaStep step) => step switch
    {
        SagaStep.FindingAddress or SagaStep.ReservingStock or SagaStep.Confirming => TimeSpan.FromMinutes(5),
        SagaStep.AuthorizingPayment => Payment,
        SagaStep.AwaitingChallenge => Challenge,
        SagaStep.Capturing or SagaStep.Refunding => TimeSpan.FromMinutes(30),
        SagaStep.AwaitingAnswer => Payment,
        SagaStep.CancellingDelivery or SagaStep.Undoing => TimeSpan.FromMinutes(10),
        _ => null
    };

    /// <summary>
    /// How long until a command is repeated: 30 s, then twice as long each time, up to 5 min. A question changes nothing
    /// and is asked again sooner.
    /// </summary>
    /// <param name="step">What is being done.</param>
    /// <param name="attempts">How often it was tried again.</param>
    public static TimeSpan Pause(SagaStep step, int attempts)
    {
        var first = step == SagaStep.FindingAddress ? s_firstPauseOfQuestion : s_firstPause;
        var pause = first * Math.Pow(2, Math.Min(attempts, 10));
        return pause < s_longestPause ? pause : s_longestPause;
    }
}
