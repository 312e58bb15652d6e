using System.Collections.Immutable;
using Cacao.Execution.Operations;
using Cacao.Execution.Resolving;

namespace Cacao.Execution.Incremental;

/// <summary>Fields of one object that are executed later, once for all fragments that select them.</summary>
internal sealed class DeferredPart(
    IncrementalDelivery delivery,
    DeferredFragment[] fragments,
    int container,
    SelectionSet selectionSet,
    object? parent,
    IImmutableDictionary<string, object?>? scoped) : ResponsePart, IWorkItem
{
    private OperationExecution? _execution;

    public override IncrementalDelivery Delivery { get; } = delivery;

    public IWorkItem? Next { get; set; }

    /// <summary>The fragments that it belongs to.</summary>
    public DeferredFragment[] Parents { get; } = fragments;

    /// <summary>The object whose fields these are.</summary>
    public int Container { get; } = container;

    /// <summary>The object that holds these fields.</summary>
    public int Cell { get; private set; }

    public bool IsStarted { get; set; }

    public bool IsDelivered { get; set; }

    public IReadOnlyList<IError> Errors => _execution?.Errors ?? [];

    /// <summary>Whether an error reached the object itself.</summary>
    public bool HasFailed => Delivery.Document[Cell].Kind == Results.CellKind.Null;

    public void Execute()
    {
        if (Array.TrueForAll(Parents, f => f.State == DeferredFragmentState.Failed))
        {
            return;
        }

        (Cell, var first) = Delivery.Document.AddDetachedObject(Container, selectionSet);
        _execution = Delivery.CreateExecution(this);
        _execution.StartFields(Cell, first, selectionSet, parent, scoped);
    }

    public override void End() => Delivery.Graph.End(this);

    /// <summary>Ends it before its time, because nobody waits for it any more.</summary>
    public void Drop() => _execution?.Drop();
}
