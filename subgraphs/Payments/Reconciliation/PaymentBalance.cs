using EShop.Contracts;
using EShop.Payments.Domain;
using EShop.Payments.Providers;

namespace EShop.Payments.Reconciliation;

/// <summary>What shop, ledger and provider say about one payment.</summary>
/// <param name="Payment">What the shop says.</param>
/// <param name="BookedCaptured">What the ledger says was taken.</param>
/// <param name="BookedRefunded">What the ledger says was given back.</param>
/// <param name="IsListed">Whether its provider keeps a list at all.</param>
/// <param name="Seen">What the provider says.</param>
/// <param name="IsOutcomeUnknown">Whether the provider was asked and the answer is not known.</param>
internal sealed record PaymentBalance(
    Payment Payment,
    long BookedCaptured,
    long BookedRefunded,
    bool IsListed,
    ProviderPayment? Seen,
    bool IsOutcomeUnknown)
{
    /// <summary>What does not agree.</summary>
    public IEnumerable<ReconciliationDifference> Differences()
    {
        if (IsOutcomeUnknown)
        {
            yield return Of(ReconciliationIssue.OutcomeUnknown);
        }

        if (IsListed && Seen is null && Payment.ProviderReference is not null)
        {
            yield return Of(ReconciliationIssue.UnknownToProvider);
        }

        if (Differ(Payment.CapturedAmount, BookedCaptured, Seen?.Captured))
        {
            yield return Of(
                ReconciliationIssue.CapturedDiffers, Payment.CapturedAmount, BookedCaptured, Seen?.Captured);
        }

        if (Differ(Payment.RefundedAmount, BookedRefunded, Seen?.Refunded))
        {
            yield return Of(
                ReconciliationIssue.RefundedDiffers, Payment.RefundedAmount, BookedRefunded, Seen?.Refunded);
        }
    }

    private static bool Differ(long stored, long booked, long? atProvider)
        => stored != booked || (atProvider is { } seen && seen != stored);

    private ReconciliationDifference Of(
        ReconciliationIssue issue,
        long? stored = null,
        long? booked = null,
        long? atProvider = null)
        => new(
            Payment.Id,
            Payment.ProviderReference ?? Seen?.Reference,
            issue,
            MoneyOf(stored),
            MoneyOf(booked),
            MoneyOf(atProvider));

    private Money? MoneyOf(long? amount) => amount is { } value ? Payment.Of(value) : null;
}
