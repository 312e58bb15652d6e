using System.Buffers;
using System.IO.Pipelines;
using Cacao.Execution.Results;

namespace Cacao.Execution;

/// <summary>The result of one execution, its data still in the table of cells that it was executed into.</summary>
internal sealed class OperationResult : IOperationResult
{
    private ResultDocument? _data;
    private bool _isShared;

    public OperationResult(ResultDocument data, IReadOnlyList<IError> errors)
    {
        _data = data;
        Errors = errors;
        Outcome = OperationOutcome.Executed;
    }

    /// <summary>The result of an execution that was done for another request, too.</summary>
    public static OperationResult FromShared(ResultDocument data) => new(data, []) { _isShared = true };

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

    /// <summary>Keeps the data for other results, so that disposing of this one does not end it.</summary>
    public ResultDocument ShareData()
    {
        _isShared = true;
        return _data!;
    }

    public void WriteTo(IBufferWriter<byte> writer)
    {
        var response = new Utf8ResponseWriter(writer);
        ResponseEnvelope.WriteStart(ref response, this, _data is not null);
        if (_data is { } data)
        {
            var values = new ResultDocumentWriter(data);
            values.Write(ref response, long.MaxValue);
        }

        ResponseEnvelope.WriteEnd(ref response, this, _data is not null);
    }

    public ValueTask WriteToAsync(PipeWriter writer, CancellationToken cancellationToken = default)
    {
        if (_data is not { } data)
        {
            WriteTo(writer);
            return default;
        }

        var values = new ResultDocumentWriter(data);
        WriteSome(writer, ref values, isFirst: true);
        return values.IsDone ? default : WriteRestAsync(writer, values, cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        if (!_isShared)
        {
            _data?.Dispose();
        }

        _data = null;
        return ValueTask.CompletedTask;
    }

    private async ValueTask WriteRestAsync(PipeWriter writer, ResultDocumentWriter values, CancellationToken cancellationToken)
    {
        while (!values.IsDone)
        {
            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            WriteSome(writer, ref values, isFirst: false);
        }
    }

    private void WriteSome(PipeWriter writer, ref ResultDocumentWriter values, bool isFirst)
    {
        var response = new Utf8ResponseWriter(writer);
        if (isFirst)
        {
            ResponseEnvelope.WriteStart(ref response, this, _data is not null);
        }

        values.Write(ref response, Utf8ResponseWriter.FlushThreshold);
        if (values.IsDone)
        {
            ResponseEnvelope.WriteEnd(ref response, this);
        }

        response.Commit();
    }
}
