using Cacao.Execution.Resolving;
using Cacao.Execution.Results;

namespace Cacao.Execution.Incremental;

/// <summary>An item of a streamed list.</summary>
internal sealed class StreamedItem : ResponsePart
{
    private readonly StreamedList _list;

    public StreamedItem(StreamedList list, int cell)
    {
        _list = list;
        Cell = cell;
        Execution = list.Delivery.CreateExecution(this);
    }

    public override IncrementalDelivery Delivery => _list.Delivery;

    public OperationExecution Execution { get; }

    /// <summary>The place of its value.</summary>
    public int Cell { get; }

    public bool HasEnded { get; private set; }

    /// <summary>Whether there is no value where there must be one.</summary>
    public bool HasFailed => Delivery.Document[Cell] is { Kind: CellKind.Null, IsNonNull: true };

    public override void End()
    {
        HasEnded = true;
        _list.HandOver();
    }
}
