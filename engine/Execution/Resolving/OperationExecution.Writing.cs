using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Cacao.Execution.Operations;
using Cacao.Execution.Results;
using Cacao.Resolvers;
using Cacao.Types;

namespace Cacao.Execution.Resolving;

// A value below which every field is pure is written as JSON at once, which is about twice as fast as cell by cell. As soon as
// anything is wrong with it (an exception, a null too many, an argument) what was written is forgotten, and the cells that
// errors and the propagation of null need are made after all. Pure resolvers do not mind being asked again.
// Methods that return bool tell whether the value could be written.
internal sealed partial class OperationExecution
{
    private const int NoCell = -1;

    private int _writtenCell = NoCell;
    private bool _needsCells;

    /// <summary>The path of the field that a pure resolver is asked for.</summary>
    public Path GetPurePath(int cell)
    {
        _needsCells = true;
        return GetPath(cell);
    }

    /// <summary>Reports an error of a field whose pure resolver has a value nonetheless.</summary>
    public void ReportPureError(int cell, Selection selection, IError error)
    {
        _needsCells = true;
        if (_writtenCell == NoCell)
        {
            ReportError(cell, selection, error);
        }
    }

    private bool TryWrite(
        int cell,
        Selection selection,
        GraphQLType type,
        in ResolvedValue value,
        IImmutableDictionary<string, object?>? scoped)
    {
        if (!selection.IsPureBelow)
        {
            return false;
        }

        var text = _document.Text;
        var start = text.Position;
        var writer = new Utf8ResponseWriter(text);
        _needsCells = false;
        _writtenCell = cell;
        try
        {
            if (WriteValue(ref writer, selection, type, value, scoped) && !_needsCells)
            {
                writer.Commit();
                _document[cell].SetWritten(start, text.Position);
                return true;
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !Loop.IsAborted)
        {
            // The cells will meet it again and know its place.
        }
        finally
        {
            _writtenCell = NoCell;
        }

        text.Rewind(start);
        if (_needsCells)
        {
            selection.NeedCells();
        }

        return false;
    }

    private bool WriteObject(
        ref Utf8ResponseWriter writer,
        SelectionSet selectionSet,
        object value,
        IImmutableDictionary<string, object?>? scoped)
    {
        var selections = selectionSet.Selections;
        if (selections.Length == 0)
        {
            writer.WriteByte((byte)'{');
        }

        for (var i = 0; i < selections.Length; i++)
        {
            var selection = selections[i];
            writer.WriteMember(selection.MemberName, i == 0 ? (byte)'{' : (byte)',');
            if (selection.Kind == SelectionKind.TypeName)
            {
                writer.WriteName(selectionSet.Type.Name);
            }
            else if (!WriteField(ref writer, selection, value, scoped))
            {
                return false;
            }
        }

        writer.WriteByte((byte)'}');
        return true;
    }

    private bool WriteField(
        ref Utf8ResponseWriter writer,
        Selection selection,
        object parent,
        IImmutableDictionary<string, object?>? scoped)
    {
        var arguments = selection.ConstantArguments ?? GetArguments(selection);
        if (arguments.IsInvalid)
        {
            return false;
        }

        _pureContext.MoveTo(_writtenCell, selection, parent, arguments, scoped);
        var value = selection.PureResolver!(_pureContext);

        // The leaves of most fields, as LeafKinds has them.
        switch (selection.Leaf)
        {
            case LeafKind.Text or LeafKind.Id when value is { Kind: ResolvedValueKind.Object, Object: string text }:
                writer.WriteString(text);
                return true;
            case LeafKind.Id when value.Kind == ResolvedValueKind.NodeId:
                writer.WriteNodeId(selection.GetNodeIdText(Unsafe.As<string>(value.Object!)), value.Guid);
                return true;
            case LeafKind.Int when value.Kind == ResolvedValueKind.Int64 && value.Int64 == (int)value.Int64:
                writer.WriteInt64(value.Int64);
                return true;
            case LeafKind.Boolean when value.Kind == ResolvedValueKind.Boolean:
                writer.WriteBoolean(value.Boolean);
                return true;
        }

        return value.IsNull
            ? WriteNull(ref writer, selection.IsNonNull)
            : WriteValue(ref writer, selection, selection.Type, value, _pureContext.Scoped);
    }

    // The value is not null.
    private bool WriteValue(
        ref Utf8ResponseWriter writer,
        Selection selection,
        GraphQLType type,
        in ResolvedValue value,
        IImmutableDictionary<string, object?>? scoped)
    {
        switch (type)
        {
            case ObjectType objectType:
                return WriteObject(ref writer, selection.GetSelectionSet(objectType), value.ToObject()!, scoped);
            case ListType list:
                return WriteList(ref writer, selection, list, value.ToObject()!, scoped);
            case EnumType enumType:
                return WriteEnum(ref writer, enumType, value);
            default:
                return ((ScalarType)type).TryCoerceResult(value, out var result)
                    && !result.IsNull
                    && LeafKinds.HasNotation(result)
                    && WriteLeaf(ref writer, result);
        }
    }

    private bool WriteList(
        ref Utf8ResponseWriter writer,
        Selection selection,
        ListType type,
        object value,
        IImmutableDictionary<string, object?>? scoped) =>
        value is IReadOnlyList<object?> items
            ? WriteElements(ref writer, selection, type, ReferenceElementsOf(items, selection), scoped)
            : ValueElements.TryCreate(value, out var elements)
                && WriteElements(ref writer, selection, type, elements, scoped);

    private bool WriteElements<TElements>(
        ref Utf8ResponseWriter writer,
        Selection selection,
        ListType type,
        TElements elements,
        IImmutableDictionary<string, object?>? scoped)
        where TElements : IElements
    {
        var elementType = type.ElementType.NullableType;
        var isNonNull = type.ElementType.IsNonNull;
        var count = elements.Count;
        writer.WriteByte((byte)'[');
        for (var i = 0; i < count; i++)
        {
            ThrowIfAborted(i);
            if (i > 0)
            {
                writer.WriteByte((byte)',');
            }

            var value = elements.Get(i);
            if (value.IsNull
                ? !WriteNull(ref writer, isNonNull)
                : !WriteValue(ref writer, selection, elementType, value, scoped))
            {
                return false;
            }
        }

        writer.WriteByte((byte)']');
        return true;
    }

    private static bool WriteEnum(ref Utf8ResponseWriter writer, EnumType type, in ResolvedValue value)
    {
        if (FindEnumValue(type, value) is not { } found)
        {
            return false;
        }

        writer.WriteName(found.Name);
        return true;
    }

    private static bool WriteNull(ref Utf8ResponseWriter writer, bool isNonNull)
    {
        writer.WriteNull();
        return !isNonNull;
    }

    private static bool WriteLeaf(ref Utf8ResponseWriter writer, in ResolvedValue value)
    {
        var cell = default(ResultCell);
        cell.SetLeaf(value);
        ResultDocumentWriter.WriteLeaf(ref writer, ref cell);
        return true;
    }
}
