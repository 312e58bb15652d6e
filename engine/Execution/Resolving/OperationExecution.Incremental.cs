using System.Collections;
using System.Collections.Immutable;
using Cacao.Execution.Incremental;
using Cacao.Execution.Operations;
using Cacao.Execution.Results;
using Cacao.Resolvers;
using Cacao.Types;

namespace Cacao.Execution.Resolving;

// What follows later runs as executions of its own, which share table, loop and request with the first.
// See https://github.com/graphql/graphql-spec/pull/1110.
internal sealed partial class OperationExecution
{
    /// <summary>Creates the execution of a part that follows later.</summary>
    public OperationExecution(OperationExecution origin, ResponsePart part)
    {
        _executor = origin._executor;
        _operation = origin._operation;
        _variables = origin._variables;
        _document = origin._document;
        _origin = origin;
        Request = origin.Request;
        Loop = origin.Loop;
        Part = part;
        _pureContext = new PureContext(this);
    }

    /// <summary>The part of a response that is executed; <c>null</c> when the response comes as a whole.</summary>
    public ResponsePart? Part { get; init; }

    public ResultDocument Document => _document;

    public IReadOnlyList<IError> Errors => (IReadOnlyList<IError>?)_errors ?? [];

    /// <summary>Starts with fields that were deferred.</summary>
    public void StartFields(
        int cell,
        int first,
        SelectionSet selectionSet,
        object? parent,
        IImmutableDictionary<string, object?>? scoped)
    {
        _pending = 1;
        Guard(execution => execution.ExecuteFields(cell, first, selectionSet, parent, scoped));
        EndTask();
    }

    /// <summary>Starts with an item that was streamed.</summary>
    public void StartElement(
        int cell,
        Selection selection,
        GraphQLType type,
        ResolvedValue value,
        IImmutableDictionary<string, object?>? scoped)
    {
        _pending = 1;
        Guard(execution => execution.CompleteValue(cell, selection, type, type.Kind, value, scoped));
        EndTask();
    }

    /// <summary>Ends the execution of a part that nobody waits for any more.</summary>
    public void Drop() => IsAborted = true;

    /// <summary>The errors of a cell in place of its value.</summary>
    public IReadOnlyList<IError> CreateErrors(int cell, Selection selection, Exception exception)
    {
        IReadOnlyList<IError> errors = exception is GraphQLException { Errors.Count: > 0 } expected
            ? expected.Errors
            : [_executor.Errors.CreateUnexpected(exception, selection.Field)];
        return [.. errors.Select(error => _executor.Errors.Filter(Locate(cell, selection, error)))];
    }

    /// <summary>Completes the first items of a streamed sequence and leaves the rest for later.</summary>
    public void CompleteStream(
        int cell,
        Selection selection,
        ListType type,
        IReadOnlyList<object?> items,
        StreamSource? rest,
        IImmutableDictionary<string, object?>? scoped)
    {
        CompleteCell(cell, selection, type, ResolvedValue.FromReference(items), scoped);
        if (rest is null)
        {
            return;
        }

        if (IsWanted(cell) && _document[cell].Kind == CellKind.List)
        {
            AddStream(cell, selection, type, rest, items.Count, scoped);
        }
        else
        {
            Part!.Delivery.Close(rest);
        }
    }

    private bool CompleteStreamedList(
        int cell,
        Selection selection,
        StreamUsage stream,
        ListType type,
        object value,
        IImmutableDictionary<string, object?>? scoped)
    {
        var initialCount = stream.GetInitialCount(_variables);
        if (initialCount < 0)
        {
            return Fail(cell, selection, ExecutionErrors.NegativeInitialCount());
        }

        if (AsyncSequence.Is(value))
        {
            _pending++;
            new StreamTask(this, cell, selection, type, scoped).Start(value, initialCount);
            return true;
        }

        if (ElementsOf(value, selection) is not { } elements || elements.Count <= initialCount)
        {
            return CompleteWholeList(cell, selection, type, value, scoped);
        }

        if (!CompleteElements(cell, selection, type, new FirstElements(elements, initialCount), scoped))
        {
            return false;
        }

        if (_document[cell].Kind == CellKind.List)
        {
            var rest = new StreamSource.OfElements(elements, initialCount);
            AddStream(cell, selection, type, rest, initialCount, scoped);
        }

        return true;
    }

    private void AddStream(
        int cell,
        Selection selection,
        ListType type,
        StreamSource rest,
        int position,
        IImmutableDictionary<string, object?>? scoped)
    {
        var delivery = Part!.Delivery;
        delivery.Graph.Add(Part, new StreamedList(delivery, cell, selection, type, rest, position, scoped));
    }

    private static IElements? ElementsOf(object value, Selection selection) => value switch
    {
        IReadOnlyList<object?> items => ReferenceElementsOf(items, selection),
        string or IReadOnlyDictionary<string, object?> => null,
        _ when ValueElements.TryCreate(value, out var elements) => elements,
        ICollection items => ReferenceElementsOf([.. items.Cast<object?>()], selection),
        _ => null,
    };
}
