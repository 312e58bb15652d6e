using System.Buffers;
using System.IO.Pipelines;
using Cacao.Execution.Results;

namespace Cacao.Execution;

/// <summary>The result of one execution, its data still in the table of cells that it was executed into.</summary>
internal sealed class OperationResult : IOperationResult
{
    // Enough to fill some network packets, little enough not to pile up.
    private const long FlushThreshold = 32 * 1024;

    private ResultDocument? _data;

    public OperationResult(ResultDocument data, IReadOnlyList<IError> errors)
    {
        _data = data;
        Errors = errors;
        Outcome = OperationOutcome.Executed;
    }

    /// <summary>A request that was not executed: a result without data.</summary>
    public OperationResult(OperationOutcome outcome, IReadOnlyList<IError> errors)
    {
        Errors = errors;
        Outcome = outcome;
    }

    public OperationOutcome Outcome { get; }

    public IReadOnlyList<IError> Errors { get; }

    public IReadOnlyDictionary<string, object?>? Extensions { get; set; }

    public int? RequestIndex { get; set; }

    public int? VariableIndex { get; set; }

    public void WriteTo(IBufferWriter<byte> writer)
    {
        var response = new Utf8ResponseWriter(writer);
        WriteStart(ref response);
        if (_data is { } data)
        {
            var values = new ResultDocumentWriter(data);
            values.Write(ref response, long.MaxValue);
        }

        WriteEnd(ref response);
    }

    public async ValueTask WriteToAsync(PipeWriter writer, CancellationToken cancellationToken = default)
    {
        if (_data is not { } data)
        {
            WriteTo(writer);
            return;
        }

        var values = new ResultDocumentWriter(data);
        WriteSome(writer, ref values, isFirst: true);
        while (!values.IsDone)
        {
            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            WriteSome(writer, ref values, isFirst: false);
        }
    }

    public ValueTask DisposeAsync()
    {
        _data?.Dispose();
        _data = null;
        return ValueTask.CompletedTask;
    }

    private void WriteSome(PipeWriter writer, ref ResultDocumentWriter values, bool isFirst)
    {
        var response = new Utf8ResponseWriter(writer);
        if (isFirst)
        {
            WriteStart(ref response);
        }

        values.Write(ref response, FlushThreshold);
        if (values.IsDone)
        {
            WriteEnd(ref response);
        }

        response.Commit();
    }

    // Errors come first, so that a reader of a large answer learns of them early.
    private void WriteStart(ref Utf8ResponseWriter writer)
    {
        writer.WriteByte((byte)'{');
        if (RequestIndex is { } requestIndex)
        {
            writer.WriteRaw("\"requestIndex\":"u8);
            writer.WriteInt64(requestIndex);
            writer.WriteByte((byte)',');
        }

        if (VariableIndex is { } variableIndex)
        {
            writer.WriteRaw("\"variableIndex\":"u8);
            writer.WriteInt64(variableIndex);
            writer.WriteByte((byte)',');
        }

        if (Errors.Count > 0)
        {
            writer.WriteRaw("\"errors\":"u8);
            ErrorWriter.Write(ref writer, Errors);
            if (_data is not null)
            {
                writer.WriteByte((byte)',');
            }
        }

        if (_data is not null)
        {
            writer.WriteRaw("\"data\":"u8);
        }
    }

    private void WriteEnd(ref Utf8ResponseWriter writer)
    {
        if (Extensions is { Count: > 0 } extensions)
        {
            writer.WriteRaw(",\"extensions\":"u8);
            ValueWriter.Write(ref writer, extensions);
        }

        writer.WriteByte((byte)'}');
        writer.Commit();
    }
}
