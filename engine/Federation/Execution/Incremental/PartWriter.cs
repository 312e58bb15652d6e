using System.Buffers;
using Cacao.Execution.Results;

namespace Cacao.Federation.Execution;

/// <summary>Completes and writes the parts of a response in the format of incremental delivery.</summary>
/// <param name="document">The result.</param>
/// <param name="filter">Decides what clients see of errors.</param>
/// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
internal sealed class PartWriter(ResultDocument document, Func<IReadOnlyList<IError>, IReadOnlyList<IError>> filter)
{
    private readonly Dictionary<int, List<Pending>> _pending = [];
    private int _ids;
    private int _reported;

    /// <summary>The fragments that clients wait for.</summary>
    public IEnumerable<int> Announced => _pending.Keys;

    /// <summary>The first part; <c>null</c> when there is nothing to wait for, so that it is the only one.</summary>
    public ResponsePart? WriteInitial(bool hasData)
    {
        var announced = hasData ? Announce(-1) : [];
        if (announced.Count == 0)
        {
            return null;
        }

        var errors = TakeErrors();
        return Write(errors, hasNext: true, (ref Utf8ResponseWriter json) =>
        {
            if (errors.Count > 0)
            {
                json.WriteRaw("\"errors\":"u8);
                ErrorWriter.Write(ref json, errors);
                json.WriteByte((byte)',');
            }

            json.WriteRaw("\"data\":"u8);
            new FederatedResultWriter(document).Write(ref json);
            json.WriteByte((byte)',');
            WritePending(ref json, announced);
        });
    }

    /// <summary>The part with a fragment, wherever it stands.</summary>
    public ResponsePart WriteFragment(int fragment, bool isLast)
    {
        _pending.Remove(fragment, out var instances);
        var before = document.Deferral!;
        var found = instances!.Select(p => (Pending: p, Entries: Collect(p.Cell, fragment, before))).ToArray();
        document.SetDeferral(before.With(fragment));
        var completed = found.Select(f => (f.Pending, f.Entries, IsComplete: Complete(f.Entries), Errors: TakeErrors())).ToArray();
        var announced = Announce(fragment);
        var errors = completed.SelectMany(c => c.Errors).ToArray();
        return Write(errors, hasNext: !isLast || _pending.Count > 0, (ref Utf8ResponseWriter json) =>
        {
            WritePending(ref json, announced);
            var isFirst = true;
            foreach (var (pending, entries, isComplete, itsErrors) in completed)
            {
                for (var i = 0; isComplete && i < entries.Count; i++)
                {
                    json.WriteRaw(isFirst ? "\"incremental\":["u8 : ","u8);
                    isFirst = false;
                    WriteEntry(ref json, pending, entries[i], i == 0 ? itsErrors : []);
                }
            }

            json.WriteRaw(isFirst ? ""u8 : "],"u8);
            WriteCompleted(ref json, completed.Select(c => (c.Pending, Errors: c.IsComplete && c.Entries.Count > 0 ? [] : c.Errors)));
        });
    }

    /// <summary>The part that ends a response before its time.</summary>
    public ResponsePart WriteFailure(IReadOnlyList<IError> errors)
    {
        var waiting = _pending.Values.SelectMany(p => p).ToArray();
        _pending.Clear();
        return Write(errors, hasNext: false, (ref Utf8ResponseWriter json) =>
            WriteCompleted(ref json, waiting.Select(p => (p, errors))));
    }

    private bool Complete(List<(int Cell, int[] Slots)> entries)
    {
        var completer = new ResultCompleter(document);
        return entries.TrueForAll(e => completer.CompleteFields(e.Cell, e.Slots));
    }

    private List<Pending> Announce(int delivered)
    {
        var announced = new List<Pending>();
        foreach (var fragment in document.Deferral!.Below(delivered))
        {
            var instances = new List<Pending>();
            FindAnchors(ResultDocument.Root, fragment, instances);
            if (instances.Count > 0)
            {
                _pending.Add(fragment, instances);
                announced.AddRange(instances);
            }
        }

        return announced;
    }

    private void FindAnchors(int cell, int fragment, List<Pending> found)
    {
        if (document[cell].Kind == CellKind.Object && document.Deferral!.HasAnchor(document.ShapeOf(cell), fragment))
        {
            found.Add(new Pending((_ids++).ToString(System.Globalization.CultureInfo.InvariantCulture), cell, document.Deferral.LabelOf(fragment)));
        }

        foreach (var below in DeliveredBelow(cell))
        {
            FindAnchors(below, fragment, found);
        }
    }

    // The fields of a fragment stand at its object and, beside fields that were delivered before, below it.
    private List<(int Cell, int[] Slots)> Collect(int anchor, int fragment, DeferralState before)
    {
        var entries = new List<(int, int[])>();
        Visit(anchor);
        return entries;

        void Visit(int cell)
        {
            if (document[cell].Kind == CellKind.Object && before.NewIn(document.ShapeOf(cell), fragment) is { Length: > 0 } slots)
            {
                entries.Add((cell, slots));
            }

            foreach (var below in DeliveredBelow(cell))
            {
                Visit(below);
            }
        }
    }

    private IEnumerable<int> DeliveredBelow(int cell)
    {
        var (kind, start, extent) = (document[cell].Kind, document[cell].Start, document[cell].Extent);
        var cells = kind switch
        {
            CellKind.Object => document.OrderOf(document.ShapeOf(cell)).Select(slot => start + slot),
            CellKind.List => Enumerable.Range(start, extent),
            _ => [],
        };
        return cells.Where(c => document[c].Kind is CellKind.Object or CellKind.List);
    }

    private IReadOnlyList<IError> TakeErrors()
    {
        var errors = document.Errors.Skip(_reported).ToArray();
        _reported = document.Errors.Count;
        return filter(errors);
    }

    private delegate void WriteMembers(ref Utf8ResponseWriter json);

    private static ResponsePart Write(IReadOnlyList<IError> errors, bool hasNext, WriteMembers write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var json = new Utf8ResponseWriter(buffer);
        json.WriteByte((byte)'{');
        write(ref json);
        json.WriteRaw(hasNext ? "\"hasNext\":true}"u8 : "\"hasNext\":false}"u8);
        json.Commit();
        return new ResponsePart(buffer.WrittenSpan.ToArray(), errors, hasNext);
    }

    private void WritePending(ref Utf8ResponseWriter json, List<Pending> announced)
    {
        for (var i = 0; i < announced.Count; i++)
        {
            json.WriteRaw(i == 0 ? "\"pending\":[{\"id\":"u8 : ",{\"id\":"u8);
            json.WriteName(announced[i].Id);
            json.WriteRaw(",\"path\":"u8);
            PathWriter.Write(ref json, document.PathOf(announced[i].Cell), 0);
            if (announced[i].Label is { } label)
            {
                json.WriteRaw(",\"label\":"u8);
                json.WriteString(label);
            }

            json.WriteByte((byte)'}');
        }

        json.WriteRaw(announced.Count > 0 ? "],"u8 : ""u8);
    }

    private void WriteEntry(ref Utf8ResponseWriter json, Pending pending, (int Cell, int[] Slots) entry, IReadOnlyList<IError> errors)
    {
        json.WriteRaw("{\"id\":"u8);
        json.WriteName(pending.Id);
        if (entry.Cell != pending.Cell)
        {
            json.WriteRaw(",\"subPath\":"u8);
            PathWriter.Write(ref json, document.PathOf(entry.Cell), document.PathOf(pending.Cell).ToList().Count);
        }

        json.WriteRaw(",\"data\":"u8);
        new FederatedResultWriter(document, entry.Cell, entry.Slots).Write(ref json);
        WriteErrors(ref json, errors);
        json.WriteByte((byte)'}');
    }

    private static void WriteCompleted(ref Utf8ResponseWriter json, IEnumerable<(Pending Pending, IReadOnlyList<IError> Errors)> completed)
    {
        var isFirst = true;
        foreach (var (pending, errors) in completed)
        {
            json.WriteRaw(isFirst ? "\"completed\":[{\"id\":"u8 : ",{\"id\":"u8);
            isFirst = false;
            json.WriteName(pending.Id);
            WriteErrors(ref json, errors);
            json.WriteByte((byte)'}');
        }

        json.WriteRaw(isFirst ? ""u8 : "],"u8);
    }

    private static void WriteErrors(ref Utf8ResponseWriter json, IReadOnlyList<IError> errors)
    {
        if (errors.Count > 0)
        {
            json.WriteRaw(",\"errors\":"u8);
            ErrorWriter.Write(ref json, errors);
        }
    }

    private sealed record Pending(string Id, int Cell, string? Label);
}
