using Cacao.Execution.Operations;
using Cacao.Types;

namespace Cacao.Execution;

/// <summary>Asks the guards of an executor one after the other.</summary>
internal sealed class OperationGuards(
    Schema schema,
    IReadOnlyList<IOperationGuard> guards,
    ErrorHandler errors,
    IServiceProvider services)
{
    /// <summary>Whether there is anybody to ask.</summary>
    public bool IsEmpty => guards.Count == 0;

    /// <summary>Asks about an operation.</summary>
    /// <returns>The result of an operation that is refused; <c>null</c> when it may be executed.</returns>
    public async ValueTask<OperationResult?> RefuseAsync(
        OperationVariant operation,
        OperationRequest request,
        CancellationToken cancellationToken)
    {
        foreach (var guard in guards)
        {
            var context = new OperationGuardContext(schema, operation.Root.All, request, services);
            var found = await guard.CheckAsync(context, cancellationToken).ConfigureAwait(false);
            if (found.Count > 0)
            {
                return new OperationResult(OutcomeOf(found), errors.Filter(found));
            }
        }

        return null;
    }

    private static OperationOutcome OutcomeOf(IReadOnlyList<IError> errors) =>
        errors[0].Code == ErrorCodes.Server.RateLimited ? OperationOutcome.RateLimited : OperationOutcome.NotPermitted;
}
