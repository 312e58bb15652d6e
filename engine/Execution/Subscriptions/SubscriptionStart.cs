using Cacao.Execution.Coercion;
using Cacao.Execution.Operations;
using Cacao.Execution.Resolving;

namespace Cacao.Execution.Subscriptions;

/// <summary>Opens the source stream of a subscription.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CreateSourceEventStream()"/>
internal static class SubscriptionStart
{
    public static async ValueTask<IExecutionResult> StartAsync(
        RequestExecutor executor,
        PreparedOperation operation,
        OperationRequest request,
        CancellationToken cancellationToken)
    {
        if (operation.Variant.Root.Selections is not [var selection, ..])
        {
            return Fail(executor, null, [ExecutionErrors.NoSubscriptionField()]);
        }

        var arguments = selection.Arguments.Constant ?? selection.Arguments.Coerce(operation.Variables);
        if (arguments.IsInvalid)
        {
            return Fail(
                executor,
                selection,
                [arguments.Error ?? executor.Errors.CreateUnexpected(arguments.Exception!, selection.Field)]);
        }

        var state = new RequestState(executor, request, loop: null);
        var context = new SubscribeContext(executor, state, request, selection, arguments, cancellationToken);
        try
        {
            var subscribe = selection.Field.SubscribeResolver
                ?? throw new InvalidOperationException($"The field {selection.Field} has no source stream.");
            var source = await subscribe(context).ConfigureAwait(false);
            return new ResponseStream(executor, operation, request, context, source);
        }
        catch (Exception exception)
        {
            await context.DisposeAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            var errors = exception is GraphQLException { Errors.Count: > 0 } expected
                ? expected.Errors
                : [executor.Errors.CreateUnexpected(exception, selection.Field)];
            return Fail(executor, selection, errors);
        }
    }

    // The request has failed as a whole: there is no data, not even null.
    private static OperationResult Fail(RequestExecutor executor, Selection? selection, IReadOnlyList<IError> errors) => new(
        OperationOutcome.SubscriptionFailed,
        [.. errors.Select(e => executor.Errors.Filter(Place(e, selection)))]);

    private static IError Place(IError error, Selection? selection) => selection is null
        ? error
        : GraphQLError.From(error) with
        {
            Path = error.Path ?? Path.Root.Append(selection.ResponseName),
            Locations = error.Locations.Count > 0 ? error.Locations : ExecutionErrors.LocationsOf(selection),
        };
}
