using EShop.Contracts.Events.Payments;
using EShop.Payments.Domain;
using EShop.Payments.Domain.Ledger;
using EShop.Payments.Providers;

namespace EShop.Payments.Operations;

public sealed partial class OperationOutcomes
{
    // How often the provider is asked about a challenge of which no webhook tells.
    private static readonly TimeSpan s_challengePoll = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Follows what the provider sees, forward only: what was decided here is not decided again, and what the provider
    /// grants to a payment that nobody wants any more is given back.
    /// </summary>
    private async Task AdvanceAsync(Payment payment, ProviderPayment seen, CancellationToken cancellationToken)
    {
        payment.KnownAs(seen.Reference);
        var holds = seen.Status is ProviderPaymentStatus.Authorized or ProviderPaymentStatus.Challenged;

        if (payment.IsOpen && seen.Status is ProviderPaymentStatus.Declined or ProviderPaymentStatus.Voided)
        {
            payment.Decline(seen.Reason ?? DeclineReason.Refused, book.Now);
            book.TellAuthorization(payment);
        }
        else if (payment.IsOpen && seen.Status is ProviderPaymentStatus.Authorized or ProviderPaymentStatus.Captured)
        {
            payment.Authorize(book.Now);
            book.Post(LedgerTransaction.Authorization(payment, book.Now));
            book.TellAuthorization(payment);
        }
        else if (payment.Status == PaymentStatus.Pending && seen.Challenge is { } challenge)
        {
            payment.Challenge(challenge.Url, challenge.ExpiresAt, book.Now);
            book.TellAuthorization(payment);
            await book.LookAsync(payment.Id, NextLook(payment), cancellationToken);
        }

        var isUnwanted = payment.VoidRequestedAt is not null || payment.Status == PaymentStatus.Declined;

        if (isUnwanted && holds)
        {
            await book.EnqueueVoidAsync(payment, cancellationToken);
        }
    }

    private async Task LookedAsync(
        Payment payment,
        ProviderOperation look,
        OperationCall call,
        ProviderOutcome outcome,
        CancellationToken cancellationToken)
    {
        if (outcome.Payment is { } seen)
        {
            if (payment.IsOpen)
            {
                await AdvanceAsync(payment, seen, cancellationToken);
            }

            FollowProvider(payment, seen);
        }

        await ExpireChallengeAsync(payment, cancellationToken);

        if (look.Status != OperationStatus.Pending || look.DueAt != call.LeasedUntil)
        {
            // Somebody looked in the meantime, or wants another look.
            return;
        }

        if (payment.Status == PaymentStatus.Challenged)
        {
            look.Repeat(NextLook(payment));
        }
        else
        {
            look.End(OperationStatus.Succeeded, book.Now);
        }
    }

    private void FollowProvider(Payment payment, ProviderPayment seen)
    {
        if (payment is { Status: PaymentStatus.Authorized, CapturingAmount: 0, VoidRequestedAt: null }
            && seen.Status == ProviderPaymentStatus.Voided)
        {
            Release(payment);
            book.TellVoided(payment);
        }

        if (payment.Dispute(seen.Disputed, book.Now) is > 0 and var more)
        {
            book.Post(LedgerTransaction.Dispute(payment, more, book.Now));
            book.Tell(new PaymentDisputed(payment.OrderId, payment.Id, payment.UserId, payment.Of(more)));
        }
    }

    private async Task ExpireChallengeAsync(Payment payment, CancellationToken cancellationToken)
    {
        if (payment is { Status: PaymentStatus.Challenged, VoidRequestedAt: null } && payment.GiveUpAt <= book.Now)
        {
            payment.Decline(DeclineReason.ChallengeExpired, book.Now);
            book.TellAuthorization(payment);
            await book.EnqueueVoidAsync(payment, cancellationToken);
        }
    }

    private DateTimeOffset NextLook(Payment payment)
    {
        var next = book.Now + s_challengePoll;
        return payment.GiveUpAt > book.Now && payment.GiveUpAt < next ? payment.GiveUpAt : next;
    }
}
