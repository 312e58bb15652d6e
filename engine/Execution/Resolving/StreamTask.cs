using System.Collections.Immutable;
using Cacao.Execution.Incremental;
using Cacao.Execution.Operations;
using Cacao.Types;

namespace Cacao.Execution.Resolving;

/// <summary>An asynchronous sequence whose first items are read before the list in its place is completed.</summary>
internal sealed class StreamTask(
    OperationExecution execution,
    int cell,
    Selection selection,
    ListType type,
    IImmutableDictionary<string, object?>? scoped) : IWorkItem
{
    private readonly List<object?> _items = [];
    private IAsyncEnumerator<object?>? _sequence;
    private ValueTask<bool> _hasMore;

    public IWorkItem? Next { get; set; }

    public void Start(object sequence, int count)
    {
        _sequence = AsyncSequence.Read(sequence, execution.Loop.RequestAborted);
        _hasMore = ReadAsync(_sequence, count);
        if (_hasMore.IsCompleted)
        {
            execution.Loop.Enqueue(this);
        }
        else
        {
            _hasMore.GetAwaiter().UnsafeOnCompleted(() => execution.Loop.Enqueue(this));
        }
    }

    public void Execute()
    {
        var source = new StreamSource.OfSequence(_sequence!);
        try
        {
            var rest = _hasMore.GetAwaiter().GetResult() ? source : null;
            if (rest is null)
            {
                execution.Part!.Delivery.Close(source);
            }

            execution.CompleteStream(cell, selection, type, _items, rest, scoped);
        }
        catch (Exception exception)
        {
            execution.Part!.Delivery.Close(source);
            execution.FailCell(cell, selection, exception);
        }

        execution.EndTask();
    }

    private async ValueTask<bool> ReadAsync(IAsyncEnumerator<object?> sequence, int count)
    {
        while (_items.Count < count)
        {
            if (!await sequence.MoveNextAsync().ConfigureAwait(true))
            {
                return false;
            }

            _items.Add(sequence.Current);
        }

        return true;
    }
}
