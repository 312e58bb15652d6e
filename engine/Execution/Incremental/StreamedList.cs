using System.Collections.Immutable;
using Cacao.Execution.Operations;
using Cacao.Execution.Resolving;
using Cacao.Resolvers;
using Cacao.Types;

namespace Cacao.Execution.Incremental;

/// <summary>The items of a list that follow later, in order.</summary>
/// <remarks>Items are started together, so that loaders can batch them, but only so many at once: a reader that is slow
/// holds up the source instead of making its items pile up.</remarks>
internal sealed class StreamedList : PendingResult, IWorkItem
{
    private const int Window = 64;

    private readonly Queue<StreamedItem> _items = new();
    private readonly Selection _selection;
    private readonly ListType _type;
    private readonly StreamSource _source;
    private readonly IImmutableDictionary<string, object?>? _scoped;
    private IReadOnlyList<IError>? _failure;
    private ValueTask<bool> _move;
    private int _position;
    private int _unread;
    private bool _isReading;
    private bool _isAtEnd;
    private bool _hasEnded;

    public StreamedList(
        IncrementalDelivery delivery,
        int cell,
        Selection selection,
        ListType type,
        StreamSource source,
        int position,
        IImmutableDictionary<string, object?>? scoped)
        : base(cell, selection.Stream!.Label)
    {
        Delivery = delivery;
        _selection = selection;
        _type = type;
        _source = source;
        _position = position;
        _scoped = scoped;
    }

    public IncrementalDelivery Delivery { get; }

    public IWorkItem? Next { get; set; }

    /// <summary>Starts reading, or goes on when the source has moved.</summary>
    public void Execute()
    {
        if (_isReading)
        {
            _isReading = false;
            TakeItem(_move);
        }

        Read();
    }

    /// <summary>Goes on after the reader has caught up.</summary>
    public void Resume()
    {
        _unread = 0;
        if (!_isReading && Id is not null)
        {
            Read();
        }
    }

    /// <summary>Hands over the items that are complete, up to the first that is not.</summary>
    public void HandOver()
    {
        while (!_hasEnded && _items.TryPeek(out var item) && item.HasEnded)
        {
            _items.Dequeue();
            if (item.HasFailed)
            {
                _failure = item.Execution.Errors;
                End();
                return;
            }

            _unread++;
            Delivery.Graph.Deliver(this, item);
        }

        if (_isAtEnd && _items.Count == 0)
        {
            End();
        }
    }

    /// <summary>Ends the stream before its time.</summary>
    public void Drop()
    {
        if (!_hasEnded)
        {
            _hasEnded = true;
            DropItems();
            Close();
        }
    }

    private void Read()
    {
        while (!_hasEnded && !_isAtEnd && _items.Count + _unread < Window)
        {
            var move = Move();
            if (!move.IsCompleted)
            {
                _isReading = true;
                _move = move;
                move.GetAwaiter().UnsafeOnCompleted(() => Delivery.Loop.Enqueue(this));
                return;
            }

            TakeItem(move);
        }
    }

    private ValueTask<bool> Move()
    {
        try
        {
            return _source.MoveNextAsync();
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<bool>(exception);
        }
    }

    private void TakeItem(ValueTask<bool> move)
    {
        try
        {
            if (!move.GetAwaiter().GetResult())
            {
                _isAtEnd = true;
            }
            else if (_hasEnded)
            {
                Close();
                return;
            }
            else
            {
                Start(_source.Current);
                return;
            }
        }
        catch (Exception exception)
        {
            _isAtEnd = true;
            _failure = Delivery.CreateErrors(Cell, _selection, exception);
        }

        HandOver();
    }

    private void Start(ResolvedValue value)
    {
        var cell = Delivery.Document.AddDetachedElement(Cell, _position++, _type.ElementType.IsNonNull);
        var item = new StreamedItem(this, cell);
        _items.Enqueue(item);
        item.Execution.StartElement(cell, _selection.StreamedItem, _type.ElementType.NullableType, value, _scoped);
    }

    private void End()
    {
        if (_hasEnded)
        {
            return;
        }

        _hasEnded = true;
        DropItems();
        Close();
        Delivery.Graph.End(this, _failure);
    }

    private void DropItems()
    {
        foreach (var item in _items)
        {
            item.Execution.Drop();
        }

        _items.Clear();
    }

    // A sequence that is still moving is closed when it has moved.
    private void Close()
    {
        if (!_isReading)
        {
            Delivery.Close(_source);
        }
    }
}
