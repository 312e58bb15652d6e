namespace EShop.Payments.Domain;

/// <summary>Which state of a payment may follow which. There is no way back.</summary>
public static class PaymentTransitions
{
    private static readonly Dictionary<PaymentStatus, PaymentStatus[]> s_next = new()
    {
        [PaymentStatus.Pending] =
        [
            PaymentStatus.Challenged, PaymentStatus.Authorized, PaymentStatus.Declined, PaymentStatus.Voided,
        ],
        [PaymentStatus.Challenged] = [PaymentStatus.Authorized, PaymentStatus.Declined, PaymentStatus.Voided],
        [PaymentStatus.Authorized] = [PaymentStatus.Captured, PaymentStatus.Voided],
        [PaymentStatus.Captured] = [PaymentStatus.Captured, PaymentStatus.Refunded],
        [PaymentStatus.Declined] = [],
        [PaymentStatus.Voided] = [],
        [PaymentStatus.Refunded] = [],
    };

    /// <summary>Whether a state may follow another.</summary>
    public static bool Allow(PaymentStatus from, PaymentStatus to) => s_next[from].Contains(to);

    /// <summary>Refuses a step that the table does not have.</summary>
    /// <exception cref="InvalidOperationException">The step is not allowed.</exception>
    public static PaymentStatus Require(PaymentStatus from, PaymentStatus to)
        => Allow(from, to)
            ? to
            : throw new InvalidOperationException($"A payment that is {from} does not become {to}.");
}
