using System.Collections;
using System.Collections.Immutable;
using Cacao.Execution.Operations;
using Cacao.Execution.Results;
using Cacao.Resolvers;
using Cacao.Types;

namespace Cacao.Execution.Resolving;

// Methods that return bool tell whether the cell ended in order. False means that a non-null value is missing:
// the caller, which stands for the parent, has to become null in turn.
// See https://spec.graphql.org/September2025/#sec-Value-Completion and #sec-Handling-Execution-Errors.
internal sealed partial class OperationExecution
{
    // Looking at the clock for each element would cost more than most elements do.
    private const int ElementsPerClockCheck = 256;

    /// <summary>Completes a field with the value that its task has brought.</summary>
    public void CompleteCell(
        int cell,
        Selection selection,
        object? value,
        IImmutableDictionary<string, object?>? scoped) =>
        CompleteCell(cell, selection, selection.Type, selection.ToResolved(value), scoped);

    /// <summary>Completes a cell of a type with the value that a task has brought.</summary>
    public void CompleteCell(
        int cell,
        Selection selection,
        GraphQLType type,
        in ResolvedValue value,
        IImmutableDictionary<string, object?>? scoped)
    {
        if (IsWanted(cell) && !CompleteValue(cell, selection, type, type.Kind, value, scoped))
        {
            PropagateNull(_document[cell].Parent);
        }
    }

    private bool ExecuteFields(
        int cell,
        int first,
        SelectionSet selectionSet,
        object? parent,
        IImmutableDictionary<string, object?>? scoped)
    {
        // Before the fields, because what they defer may belong to the same fragments.
        if (selectionSet.Deferred is { } deferred)
        {
            Part!.Delivery.Graph.Add(Part, cell, deferred, parent, scoped);
        }

        var selections = selectionSet.Selections;
        for (var i = 0; i < selections.Length; i++)
        {
            if (!ExecuteField(first + i, selections[i], selectionSet, parent, scoped))
            {
                return SetNull(cell);
            }
        }

        return true;
    }

    private bool ExecuteField(
        int cell,
        Selection selection,
        SelectionSet selectionSet,
        object? parent,
        IImmutableDictionary<string, object?>? scoped)
    {
        switch (selection.Kind)
        {
            case SelectionKind.Pure:
                return ResolvePure(cell, selection, parent, scoped);
            case SelectionKind.TypeName:
                _document[cell].SetName(selectionSet.Type.Name);
                return true;
            default:
                _pending++;
                var isMutationRoot = _document[cell].Parent == 0 && _operation.Operation.IsMutation;
                Loop.Enqueue(new ResolverTask(this, cell, selection, parent, scoped, isMutationRoot));
                return true;
        }
    }

    private bool ResolvePure(
        int cell,
        Selection selection,
        object? parent,
        IImmutableDictionary<string, object?>? scoped)
    {
        var arguments = GetArguments(selection);
        if (arguments.IsInvalid)
        {
            return Fail(cell, selection, arguments);
        }

        _pureContext.MoveTo(cell, selection, parent, arguments, scoped);
        ResolvedValue value;
        try
        {
            value = selection.PureResolver!(_pureContext);
        }
        catch (Exception exception)
        {
            return Fail(cell, selection, exception);
        }

        if (selection.Leaf.TakesAsIs(value))
        {
            _document[cell].SetLeaf(value);
            return true;
        }

        return CompleteValue(cell, selection, selection.Type, selection.TypeKind, value, _pureContext.Scoped);
    }

    // The type is given without its non-null wrapper; whether null is allowed stands in the cell.
    private bool CompleteValue(
        int cell,
        Selection selection,
        GraphQLType type,
        TypeKind kind,
        in ResolvedValue value,
        IImmutableDictionary<string, object?>? scoped)
    {
        if (value.IsNull)
        {
            return CompleteNull(cell, selection);
        }

        return kind switch
        {
            TypeKind.Scalar => CompleteScalar(cell, selection, (ScalarType)type, value),
            TypeKind.Enum => CompleteEnum(cell, selection, (EnumType)type, value),
            _ when TryWrite(cell, selection, type, value, scoped) => true,
            TypeKind.Object => CompleteCheckedObject(cell, selection, (ObjectType)type, value.ToObject()!, scoped),
            TypeKind.List => CompleteList(cell, selection, (ListType)type, value.ToObject()!, scoped),
            _ => CompleteAbstract(cell, selection, (NamedType)type, value.ToObject()!, scoped),
        };
    }

    private bool CompleteNull(int cell, Selection selection)
    {
        ref var target = ref _document[cell];
        if (!target.IsNonNull)
        {
            target.SetNull();
            return true;
        }

        return Fail(cell, selection, ExecutionErrors.NonNullViolation(selection));
    }

    private bool CompleteScalar(int cell, Selection selection, ScalarType type, in ResolvedValue value)
    {
        try
        {
            if (type.TryCoerceResult(value, out var result) && LeafKinds.HasNotation(result))
            {
                _document[cell].SetLeaf(result);
                return !result.IsNull || CompleteNull(cell, selection);
            }
        }
        catch (Exception exception)
        {
            return Fail(cell, selection, exception);
        }

        return Fail(cell, selection, ExecutionErrors.InvalidLeafValue(type));
    }

    private bool CompleteEnum(int cell, Selection selection, EnumType type, in ResolvedValue value)
    {
        var enumValue = FindEnumValue(type, value);
        if (enumValue is null)
        {
            return Fail(cell, selection, ExecutionErrors.InvalidLeafValue(type));
        }

        _document[cell].SetName(enumValue.Name);
        return true;
    }

    private static EnumValue? FindEnumValue(EnumType type, in ResolvedValue value) => value.Kind switch
    {
        ResolvedValueKind.Int64 => type.FindByNumber(value.Int64),
        ResolvedValueKind.Object => type.FindByRuntimeValue(value.Object!),
        _ => type.FindByRuntimeValue(value.ToObject()!),
    };

    private bool CompleteAbstract(
        int cell,
        Selection selection,
        NamedType type,
        object value,
        IImmutableDictionary<string, object?>? scoped)
    {
        ObjectType? objectType;
        try
        {
            objectType = Schema.FindObjectType(type, value);
        }
        catch (Exception exception)
        {
            return Fail(cell, selection, exception);
        }

        return objectType is null
            ? Fail(cell, selection, ExecutionErrors.UnknownObjectType(type))
            : CompleteObject(cell, selection, objectType, value, scoped);
    }

    private bool CompleteCheckedObject(
        int cell,
        Selection selection,
        ObjectType type,
        object value,
        IImmutableDictionary<string, object?>? scoped)
    {
        try
        {
            if (type.IsOfType?.Invoke(value) == false)
            {
                return Fail(cell, selection, ExecutionErrors.NotOfType(type));
            }
        }
        catch (Exception exception)
        {
            return Fail(cell, selection, exception);
        }

        return CompleteObject(cell, selection, type, value, scoped);
    }

    private bool CompleteObject(
        int cell,
        Selection selection,
        ObjectType type,
        object value,
        IImmutableDictionary<string, object?>? scoped)
    {
        var selectionSet = selection.GetSelectionSet(type);
        var first = _document.AddObject(cell, selectionSet);
        return ExecuteFields(cell, first, selectionSet, value, scoped);
    }

    // Only the list of the field itself is streamed, not those within it.
    private bool CompleteList(
        int cell,
        Selection selection,
        ListType type,
        object value,
        IImmutableDictionary<string, object?>? scoped) =>
        selection.Stream is { } stream && ReferenceEquals(type, selection.Type)
            ? CompleteStreamedList(cell, selection, stream, type, value, scoped)
            : CompleteWholeList(cell, selection, type, value, scoped);

    private bool CompleteWholeList(
        int cell,
        Selection selection,
        ListType type,
        object value,
        IImmutableDictionary<string, object?>? scoped)
    {
        if (value is IReadOnlyList<object?> items)
        {
            return type.ElementType.NullableType is ObjectType { IsOfType: null } objectType
                ? CompleteObjects(cell, selection, type, objectType, items, scoped)
                : CompleteElements(cell, selection, type, ReferenceElementsOf(items, selection), scoped);
        }

        if (ValueElements.TryCreate(value, out var elements))
        {
            return CompleteElements(cell, selection, type, elements, scoped);
        }

        if (AsyncSequence.Is(value))
        {
            _pending++;
            new SequenceTask(this, cell, selection, type, scoped).Start(value);
            return true;
        }

        if (value is not IEnumerable || value is string or IReadOnlyDictionary<string, object?>)
        {
            return Fail(cell, selection, ExecutionErrors.NotAList(type));
        }

        try
        {
            items = [.. ((IEnumerable)value).Cast<object?>()];
        }
        catch (Exception exception)
        {
            return Fail(cell, selection, exception);
        }

        return CompleteElements(cell, selection, type, ReferenceElementsOf(items, selection), scoped);
    }

    // The most frequent list. Its elements are objects or null, and all are completed alike.
    private bool CompleteObjects(
        int cell,
        Selection selection,
        ListType type,
        ObjectType objectType,
        IReadOnlyList<object?> items,
        IImmutableDictionary<string, object?>? scoped)
    {
        var selectionSet = selection.GetSelectionSet(objectType);
        var count = items.Count;
        var first = _document.AddList(cell, count, type.ElementType.IsNonNull);
        for (var i = 0; i < count; i++)
        {
            ThrowIfAborted(i);
            if (!CompleteObjectElement(first + i, selection, selectionSet, items, i, scoped))
            {
                return SetNull(cell);
            }
        }

        return true;
    }

    private bool CompleteObjectElement(
        int cell,
        Selection selection,
        SelectionSet selectionSet,
        IReadOnlyList<object?> items,
        int index,
        IImmutableDictionary<string, object?>? scoped)
    {
        object? item;
        try
        {
            item = items[index];
        }
        catch (Exception exception)
        {
            return Fail(cell, selection, exception);
        }

        return item is null
            ? CompleteNull(cell, selection)
            : ExecuteFields(cell, _document.AddObject(cell, selectionSet), selectionSet, item, scoped);
    }

    private bool CompleteElements<TElements>(
        int cell,
        Selection selection,
        ListType type,
        TElements elements,
        IImmutableDictionary<string, object?>? scoped)
        where TElements : IElements
    {
        var elementType = type.ElementType.NullableType;
        var count = elements.Count;
        var first = _document.AddList(cell, count, type.ElementType.IsNonNull);
        for (var i = 0; i < count; i++)
        {
            ThrowIfAborted(i);
            if (!CompleteElement(first + i, selection, elementType, elements, i, scoped))
            {
                return SetNull(cell);
            }
        }

        return true;
    }

    private bool CompleteElement<TElements>(
        int cell,
        Selection selection,
        GraphQLType type,
        TElements elements,
        int index,
        IImmutableDictionary<string, object?>? scoped)
        where TElements : IElements
    {
        ResolvedValue value;
        try
        {
            value = elements.Get(index);
        }
        catch (Exception exception)
        {
            return Fail(cell, selection, exception);
        }

        return CompleteValue(cell, selection, type, type.Kind, value, scoped);
    }

    private static ReferenceElements ReferenceElementsOf(IReadOnlyList<object?> items, Selection selection) =>
        new(items, selection.InnermostType.IsLeafType);

    private void ThrowIfAborted(int element)
    {
        if (element % ElementsPerClockCheck == ElementsPerClockCheck - 1 && Loop.IsAborted)
        {
            throw new OperationCanceledException();
        }
    }

    /// <returns>Whether the cell may be <c>null</c>.</returns>
    private bool SetNull(int cell)
    {
        _hasNulled = true;
        ref var target = ref _document[cell];
        target.SetNull();
        return !target.IsNonNull;
    }

    private void PropagateNull(int cell)
    {
        while (cell >= 0 && !SetNull(cell))
        {
            cell = _document[cell].Parent;
        }
    }
}
