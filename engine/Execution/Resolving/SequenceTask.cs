using System.Collections.Immutable;
using Cacao.Execution.Operations;
using Cacao.Resolvers;
using Cacao.Types;

namespace Cacao.Execution.Resolving;

/// <summary>An asynchronous sequence that is read to its end before the list in its place is completed.</summary>
internal sealed class SequenceTask(
    OperationExecution execution,
    int cell,
    Selection selection,
    ListType type,
    IImmutableDictionary<string, object?>? scoped) : IWorkItem
{
    private ValueTask<List<object?>> _items;

    public IWorkItem? Next { get; set; }

    public void Start(object sequence)
    {
        _items = AsyncSequence.ToListAsync(sequence, execution.Loop.RequestAborted);
        if (_items.IsCompleted)
        {
            execution.Loop.Enqueue(this);
        }
        else
        {
            _items.GetAwaiter().UnsafeOnCompleted(Resume);
        }
    }

    public void Execute()
    {
        try
        {
            var items = _items.GetAwaiter().GetResult();
            execution.CompleteCell(cell, selection, type, ResolvedValue.FromReference(items), scoped);
        }
        catch (Exception exception)
        {
            execution.FailCell(cell, selection, exception);
        }

        execution.EndTask();
    }

    private void Resume() => execution.Loop.Enqueue(this);
}
