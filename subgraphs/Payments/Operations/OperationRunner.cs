using EShop.Payments.Domain;
using EShop.Payments.Providers;

namespace EShop.Payments.Operations;

/// <summary>Makes one call to a provider and has its outcome written down; never inside of a transaction.</summary>
public sealed partial class OperationRunner(
    OperationQueue queue,
    OperationOutcomes outcomes,
    PaymentProviders providers,
    ILogger<OperationRunner> logger)
{
    /// <summary>Makes the next call that is due.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        if (await queue.TakeAsync(cancellationToken) is not { } call)
        {
            return false;
        }

        try
        {
            var outcome = await CallAsync(call, cancellationToken);
            await outcomes.ApplyAsync(call, outcome, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnknown(exception, call.Operation.Kind, call.Operation.Id, call.Operation.Attempts);
            await queue.PutBackAsync(call, cancellationToken);
        }

        return true;
    }

    private async Task<ProviderOutcome> CallAsync(OperationCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(call, providers.Named(call.Payment.Provider), cancellationToken);
        }
        catch (ProviderRefusedException refusal)
        {
            LogRefused(call.Operation.Kind, call.Operation.Id, refusal.Code);
            return ProviderOutcome.Refused(refusal.Code);
        }
    }

    private static async Task<ProviderOutcome> AskAsync(
        OperationCall call,
        IPaymentProvider provider,
        CancellationToken cancellationToken)
    {
        var (operation, payment) = (call.Operation, call.Payment);
        var key = operation.IdempotencyKey;

        switch (operation.Kind)
        {
            case OperationKind.Capture:
                return ProviderOutcome.Done(await provider.CaptureAsync(
                    call.Key, payment.Of(operation.Amount), key, cancellationToken));
            case OperationKind.Refund:
                return ProviderOutcome.Done(await provider.RefundAsync(
                    call.Key, payment.Of(operation.Amount), key, cancellationToken));
            case OperationKind.Void when payment is { CapturedAmount: > 0, HeldAmount: 0 }:
                return ProviderOutcome.Nothing;
            case OperationKind.Void:
                return ProviderOutcome.Done(await provider.VoidAsync(call.Key, key, cancellationToken));
            case OperationKind.Authorize when call.Token is not null || provider.Name == CashProvider.ProviderName:
                var charge = new ProviderCharge(
                    payment.Id, payment.OrderId, payment.Of(operation.Amount), call.Token ?? "", payment.Deadline);
                return ProviderOutcome.Done(await provider.AuthorizeAsync(charge, key, cancellationToken));
            default:
                return await provider.FindAsync(call.Key, cancellationToken) is { } found
                    ? ProviderOutcome.Done(found)
                    : ProviderOutcome.Refused("unknown_payment");
        }
    }

    [LoggerMessage(
        EventId = 6001,
        Level = LogLevel.Warning,
        Message = "Try {Attempts} of {Kind} {OperationId} has no known outcome; it is asked again with the same key")]
    private partial void LogUnknown(Exception exception, OperationKind kind, Guid operationId, int attempts);

    [LoggerMessage(
        EventId = 6002,
        Level = LogLevel.Information,
        Message = "The provider refused {Kind} {OperationId}: {Code}")]
    private partial void LogRefused(OperationKind kind, Guid operationId, string code);
}
