using Cacao.Execution;

namespace Cacao.Federation.Execution;

/// <summary>A response whose deferred fragments arrive when the requests that they need have been answered. These start when the
/// reader comes back after the first part.</summary>
/// <param name="executor">Executes the plan.</param>
/// <param name="document">The result.</param>
/// <param name="schedule">Which requests a part needs.</param>
/// <param name="parts">Writes the parts.</param>
/// <param name="first">The first part.</param>
/// <param name="ended">Ends all requests.</param>
/// <param name="fail">Makes the error of what ended the response before its time.</param>
internal sealed class DeferredDelivery(
    PlanExecutor executor,
    ResultDocument document,
    DeferredSchedule schedule,
    PartWriter parts,
    ResponsePart first,
    CancellationTokenSource ended,
    Func<Exception, IReadOnlyList<IError>> fail) : IResponseStream
{
    private bool _isDisposed;

    public ExecutionResultKind Kind => ExecutionResultKind.DeferredResult;

    public async IAsyncEnumerator<IOperationResult> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await using var cancelling = cancellationToken.UnsafeRegister(
            static source => ((CancellationTokenSource)source!).Cancel(), ended);
        yield return first;
        executor.StartAll(ended.Token);
        for (var hasNext = true; hasNext;)
        {
            var part = await NextAsync(cancellationToken).ConfigureAwait(false);
            yield return part;
            hasNext = part.HasNext;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        await ended.CancelAsync().ConfigureAwait(false);
        await executor.WhenEndedAsync().ConfigureAwait(false);
        ended.Dispose();
        document.Dispose();
    }

    // The fragment whose requests are answered first comes next.
    private async Task<ResponsePart> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            var waits = parts.Announced.Select(f => (Fragment: f, Answered: executor.WhenDone(schedule.Of(f)))).ToArray();
            await Task.WhenAny(waits.Select(w => w.Answered)).ConfigureAwait(false);
            var done = Array.Find(waits, w => w.Answered.IsCompleted);
            await done.Answered.ConfigureAwait(false);
            return executor.Write(() => parts.WriteFragment(done.Fragment, isLast: waits.Length == 1));
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return executor.Write(() => parts.WriteFailure(fail(exception)));
        }
    }
}
