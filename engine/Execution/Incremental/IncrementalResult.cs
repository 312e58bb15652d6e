using System.Buffers;
using System.IO.Pipelines;
using Cacao.Execution.Results;

namespace Cacao.Execution.Incremental;

/// <summary>One of the results that make up a response together.</summary>
/// <remarks>Its values stay in the table of the whole response, which the stream of results owns.</remarks>
/// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
internal sealed class IncrementalResult(ResultDocument document) : IOperationResult
{
    private readonly List<PendingResult> _pending = [];
    private readonly List<Entry> _entries = [];
    private readonly List<(PendingResult Result, IReadOnlyList<IError> Errors)> _completed = [];
    private bool _isInitial;

    public OperationOutcome Outcome => OperationOutcome.Executed;

    /// <summary>The errors of the first part; those of later parts stand beside their values.</summary>
    public IReadOnlyList<IError> Errors { get; private set; } = [];

    public IReadOnlyDictionary<string, object?>? Extensions => null;

    public int? RequestIndex => null;

    public int? VariableIndex => null;

    public bool HasNext { get; set; }

    bool? IOperationResult.HasNext => HasNext;

    public void SetInitial(IReadOnlyList<IError> errors)
    {
        _isInitial = true;
        Errors = errors;
    }

    public void AddPending(PendingResult pending) => _pending.Add(pending);

    /// <summary>Adds fields of an object.</summary>
    public void AddData(DeferredFragment fragment, int cell, Path path, IReadOnlyList<IError> errors) =>
        _entries.Add(new Entry(fragment, isList: false, [cell], [.. errors], path));

    /// <summary>Adds an item of a list.</summary>
    public void AddItem(StreamedList list, int cell, IReadOnlyList<IError> errors)
    {
        var entry = _entries.FindLast(e => ReferenceEquals(e.Result, list));
        if (entry is null)
        {
            _entries.Add(new Entry(list, isList: true, [cell], [.. errors], list.Path));
        }
        else
        {
            entry.Cells.Add(cell);
            entry.Errors.AddRange(errors);
        }
    }

    public void Complete(PendingResult pending, IReadOnlyList<IError> errors) => _completed.Add((pending, errors));

    public void WriteTo(IBufferWriter<byte> writer)
    {
        var response = new Utf8ResponseWriter(writer);
        response.WriteByte((byte)'{');
        if (_isInitial)
        {
            WriteInitial(ref response);
        }

        WriteList(ref response, "\"pending\":["u8, _pending, WritePending);
        WriteList(ref response, "\"incremental\":["u8, _entries, WriteEntry);
        WriteList(ref response, "\"completed\":["u8, _completed, WriteCompleted);
        response.WriteRaw(HasNext ? "\"hasNext\":true}"u8 : "\"hasNext\":false}"u8);
        response.Commit();
    }

    /// <inheritdoc/>
    /// <remarks>A result is written at once: that it is a part keeps it small.</remarks>
    public ValueTask WriteToAsync(PipeWriter writer, CancellationToken cancellationToken = default)
    {
        WriteTo(writer);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private delegate void WriteItem<T>(ref Utf8ResponseWriter writer, T item);

    private static void WriteList<T>(
        ref Utf8ResponseWriter writer,
        ReadOnlySpan<byte> start,
        List<T> items,
        WriteItem<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.WriteRaw(start);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteByte((byte)',');
            }

            write(ref writer, items[i]);
        }

        writer.WriteRaw("],"u8);
    }

    private void WriteInitial(ref Utf8ResponseWriter writer)
    {
        if (Errors.Count > 0)
        {
            writer.WriteRaw("\"errors\":"u8);
            ErrorWriter.Write(ref writer, Errors);
            writer.WriteByte((byte)',');
        }

        writer.WriteRaw("\"data\":"u8);
        WriteValue(ref writer, 0);
        writer.WriteByte((byte)',');
    }

    private static void WritePending(ref Utf8ResponseWriter writer, PendingResult pending)
    {
        WriteId(ref writer, pending);
        writer.WriteRaw(",\"path\":"u8);
        PathWriter.Write(ref writer, pending.Path, 0);
        if (pending.Label is { } label)
        {
            writer.WriteRaw(",\"label\":"u8);
            writer.WriteString(label);
        }

        writer.WriteByte((byte)'}');
    }

    private void WriteEntry(ref Utf8ResponseWriter writer, Entry entry)
    {
        WriteId(ref writer, entry.Result);
        if (entry.Path.Length > entry.Result.Path.Length)
        {
            writer.WriteRaw(",\"subPath\":"u8);
            PathWriter.Write(ref writer, entry.Path, entry.Result.Path.Length);
        }

        writer.WriteRaw(entry.IsList ? ",\"items\":["u8 : ",\"data\":"u8);
        for (var i = 0; i < entry.Cells.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteByte((byte)',');
            }

            WriteValue(ref writer, entry.Cells[i]);
        }

        if (entry.IsList)
        {
            writer.WriteByte((byte)']');
        }

        WriteErrors(ref writer, entry.Errors);
    }

    private static void WriteCompleted(
        ref Utf8ResponseWriter writer,
        (PendingResult Result, IReadOnlyList<IError> Errors) completed)
    {
        WriteId(ref writer, completed.Result);
        WriteErrors(ref writer, completed.Errors);
    }

    private static void WriteId(ref Utf8ResponseWriter writer, PendingResult pending)
    {
        writer.WriteRaw("{\"id\":"u8);
        writer.WriteName(pending.Id!);
    }

    private static void WriteErrors(ref Utf8ResponseWriter writer, IReadOnlyList<IError> errors)
    {
        if (errors.Count > 0)
        {
            writer.WriteRaw(",\"errors\":"u8);
            ErrorWriter.Write(ref writer, errors);
        }

        writer.WriteByte((byte)'}');
    }

    private void WriteValue(ref Utf8ResponseWriter writer, int cell)
    {
        var values = new ResultDocumentWriter(document, cell);
        values.Write(ref writer, long.MaxValue);
    }

    private sealed class Entry(PendingResult result, bool isList, List<int> cells, List<IError> errors, Path path)
    {
        public PendingResult Result { get; } = result;

        public bool IsList { get; } = isList;

        public List<int> Cells { get; } = cells;

        public List<IError> Errors { get; } = errors;

        public Path Path { get; } = path;
    }
}
