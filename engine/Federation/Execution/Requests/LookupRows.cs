using System.Buffers;
using Cacao.Federation.Planning;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>Makes the rows of a lookup out of the objects that it completes.</summary>
/// <remarks>Objects without a key are left out: what the lookup would have brought is null. Where a required argument has no value,
/// the operation of the object lacks the field that needs it, and the field fails; so there can be several groups of rows.</remarks>
internal sealed class LookupRows : IDisposable
{
    private readonly ResultDocument _document;
    private readonly PreparedRequest _request;
    private readonly byte[] _forwarded;
    private readonly SelectorReader _reader;
    private readonly RowsByInputs _known;
    private readonly List<(ulong Missing, RequestRows? Rows)> _groups = [];

    private LookupRows(ResultDocument document, Schema schema, PreparedRequest request, byte[] forwarded)
    {
        _document = document;
        _request = request;
        _forwarded = forwarded;
        _reader = new SelectorReader(document, schema);
        _known = new RowsByInputs(document);
    }

    /// <param name="document">The result.</param>
    /// <param name="schema">The merged schema.</param>
    /// <param name="request">The lookup.</param>
    /// <param name="forwarded">The members of a JSON object with the client's variables.</param>
    /// <param name="parts">Takes the rows.</param>
    public static void Collect(
        ResultDocument document,
        Schema schema,
        PreparedRequest request,
        byte[] forwarded,
        List<BatchPart> parts)
    {
        using var rows = new LookupRows(document, schema, request, forwarded);
        using var row = new RowBuffer();
        foreach (var target in request.Targets)
        {
            if (target.Condition.Holds(document.Terms))
            {
                rows.Visit(target, ResultDocument.Root, 0, row);
            }
        }

        foreach (var (_, group) in rows._groups)
        {
            if (group is not null)
            {
                parts.Add(new BatchPart(group, request.SourcePath, 0, group.Count));
            }
        }
    }

    public void Dispose() => _known.Dispose();

    private void Visit(PreparedTarget target, int cell, int depth, RowBuffer row)
    {
        switch (_document[cell].Kind)
        {
            case CellKind.List:
                var (start, count) = (_document[cell].Start, _document[cell].Extent);
                for (var i = 0; i < count; i++)
                {
                    Visit(target, start + i, depth, row);
                }

                break;
            case CellKind.Object when depth == target.Way.Length:
                if (_document.ShapeOf(cell) == target.Shape)
                {
                    Add(target, cell, row);
                }

                break;
            case CellKind.Object:
                var (shape, slot) = target.Way[depth];
                if (_document.ShapeOf(cell) == shape)
                {
                    Visit(target, _document[cell].Start + slot, depth + 1, row);
                }

                break;
        }
    }

    private void Add(PreparedTarget target, int cell, RowBuffer row)
    {
        var start = _document[cell].Start;
        if (target.InputSlots is not { } slots || !_known.TryHash(start, slots, out var hash))
        {
            Add(cell, row);
        }
        else if (_known.Find(hash, start, slots) is >= 0 and var known)
        {
            GroupOf(missing: 0)!.AddTarget(known, cell);
        }
        else
        {
            _known.Add(hash, start, slots, Add(cell, row));
        }
    }

    // The number of the row; -1 when there is none.
    private int Add(int cell, RowBuffer row)
    {
        row.Truncate(0);
        row.Write("{"u8);
        var missing = 0UL;
        var inputs = _request.Request.Inputs;
        for (var i = 0; i < inputs.Length; i++)
        {
            var length = row.Length;
            WriteName(row, inputs[i].Variable);
            var valueStart = row.Length;
            var outcome = _reader.Write(cell, inputs[i].Value, row);
            var isNull = outcome == SelectorOutcome.Value && row.Bytes[valueStart..].SequenceEqual("null"u8);
            if (outcome == SelectorOutcome.Value && !(isNull && (inputs[i].IsKey || inputs[i].Type is NonNullTypeNode)))
            {
                continue;
            }

            row.Truncate(length);
            if (inputs[i].IsKey)
            {
                LeaveOut(cell, outcome);
                return -1;
            }

            if (outcome == SelectorOutcome.Failed || inputs[i].Type is NonNullTypeNode)
            {
                missing |= Require(cell, inputs[i], outcome);
            }
        }

        if (_forwarded.Length > 0)
        {
            row.Write(row.Length > 1 ? ","u8 : ""u8);
            row.Write(_forwarded);
        }

        row.Write("}"u8);
        return GroupOf(missing)?.Add(row.Bytes, cell) ?? -1;
    }

    private static void WriteName(RowBuffer row, string name)
    {
        row.Write(row.Length > 1 ? ","u8 : ""u8);
        row.WriteMemberName(name);
    }

    // An entity without its key is not there; one whose key could not be fetched may be.
    private void LeaveOut(int cell, SelectorOutcome outcome)
    {
        if (outcome == SelectorOutcome.Failed)
        {
            RequestFailures.FailObject(_document, _request.Complete, cell, FailureOf(outcome));
        }
        else
        {
            RequestFailures.SetUnknown(_document, _request.Complete, cell);
        }
    }

    // The field is not asked for; the bits of all of its inputs tell which operation is.
    private ulong Require(int cell, RequestInput input, SelectorOutcome outcome)
    {
        var shape = _document.ShapeOf(cell);
        var slot = shape.IndexOf(input.FieldName!);
        var field = _request.Complete.SelectionsOf(shape).GetFields(shape).First(f => f.Slot == slot);
        RequestFailures.FailValue(_document, field.Selections, _document[cell].Start + slot, FailureOf(outcome));
        var bits = 0UL;
        for (var i = 0; i < _request.Request.Inputs.Length; i++)
        {
            bits |= _request.Request.Inputs[i].FieldName == input.FieldName ? 1UL << i : 0;
        }

        return bits;
    }

    private int FailureOf(SelectorOutcome outcome) => outcome == SelectorOutcome.Failed && _reader.Failure > 0
        ? _reader.Failure
        : _document.AddFailure(outcome == SelectorOutcome.Failed
            ? FederationErrors.DataMissing(_request.Request.Schema)
            : FederationErrors.RequirementEmpty(_request.Request.Schema));

    private RequestRows? GroupOf(ulong missing)
    {
        foreach (var group in _groups)
        {
            if (group.Missing == missing)
            {
                return group.Rows;
            }
        }

        var rows = _request.Without(missing) is { } operation ? new RequestRows(operation) : null;
        _groups.Add((missing, rows));
        return rows;
    }
}
