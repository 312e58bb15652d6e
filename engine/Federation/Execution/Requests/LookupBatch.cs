using System.Buffers;
using System.Text.Json;
using Cacao.Federation.Planning;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>The objects that a request completes, and the distinct sets of variables that it needs for them.</summary>
/// <remarks>Objects with equal variables share one row: each entity is fetched once and placed wherever it stands.</remarks>
internal sealed class LookupBatch : IDisposable
{
    private readonly List<(int Start, int Length)> _rows = [];
    private readonly List<(int Cell, int Row)> _targets = [];
    private readonly RowBuffer _bytes = new();

    /// <summary>How many rows there are.</summary>
    public int RowCount => _rows.Count;

    /// <summary>The objects with their rows.</summary>
    public IReadOnlyList<(int Cell, int Row)> Targets => _targets;

    /// <summary>One row: a JSON object of variables.</summary>
    public ReadOnlySpan<byte> GetRow(int row) => _bytes.Bytes.Slice(_rows[row].Start, _rows[row].Length);

    /// <summary>Makes the batch of a request on a root type.</summary>
    public static LookupBatch ForRoot(ReadOnlySpan<byte> forwardedVariables)
    {
        var batch = new LookupBatch();
        batch.WriteMembers(forwardedVariables, isFirst: true);
        batch.Close(ResultDocument.Root, []);
        return batch;
    }

    /// <summary>Makes the batch of a lookup. Objects without a key are left out; objects whose data could not be fetched are
    /// reported.</summary>
    public static LookupBatch ForEntities(
        ResultDocument document,
        Schema schema,
        PreparedRequest request,
        ReadOnlySpan<byte> forwardedVariables)
    {
        var targets = new List<int>();
        TargetCollector.Collect(document, request, targets);
        var batch = new LookupBatch();
        var reader = new SelectorReader(document, schema);
        var known = new Dictionary<int, List<int>>();
        using var scratch = new RowBuffer();
        foreach (var target in targets)
        {
            var written = batch.WriteInputs(reader, target, request, scratch);
            if (written == SelectorOutcome.Value)
            {
                batch.WriteMembers(forwardedVariables, isFirst: request.Request.Inputs.IsEmpty);
                batch.Close(target, known);
                continue;
            }

            batch.Abandon();
            if (written == SelectorOutcome.Failed)
            {
                RequestFailures.Report(document, request, target, FederationErrors.DataMissing(request.Request.Schema));
            }
        }

        return batch;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => _bytes.Dispose();

    private int OpenRow => _rows.Count == 0 ? 0 : _rows[^1].Start + _rows[^1].Length;

    private SelectorOutcome WriteInputs(
        SelectorReader reader,
        int target,
        PreparedRequest request,
        RowBuffer scratch)
    {
        var isFirst = true;
        foreach (var input in request.Request.Inputs)
        {
            scratch.Truncate(0);
            var outcome = reader.Write(target, input.Value, scratch);
            if (outcome == SelectorOutcome.Failed)
            {
                return SelectorOutcome.Failed;
            }

            var isAbsent = outcome == SelectorOutcome.NoValue || scratch.Bytes.SequenceEqual("null"u8);
            if (isAbsent && input.Type is NonNullTypeNode)
            {
                // An entity without its key is not there; a field without what it requires cannot be asked for.
                return input.IsKey ? SelectorOutcome.NoValue : SelectorOutcome.Failed;
            }

            if (outcome == SelectorOutcome.Value)
            {
                _bytes.Write(isFirst ? "{\""u8 : ",\""u8);
                _bytes.Write(JsonEncodedText.Encode(input.Variable).EncodedUtf8Bytes);
                _bytes.Write("\":"u8);
                _bytes.Write(scratch.Bytes);
                isFirst = false;
            }
        }

        if (isFirst)
        {
            _bytes.Write("{"u8);
        }

        return SelectorOutcome.Value;
    }

    private void WriteMembers(ReadOnlySpan<byte> members, bool isFirst)
    {
        if (isFirst)
        {
            _bytes.Write("{"u8);
        }

        if (!members.IsEmpty)
        {
            if (_bytes.Bytes[^1] != (byte)'{')
            {
                _bytes.Write(","u8);
            }

            _bytes.Write(members);
        }
    }

    // Rows with equal bytes are one row.
    private void Close(int target, Dictionary<int, List<int>> known)
    {
        _bytes.Write("}"u8);
        var start = OpenRow;
        var row = _bytes.Bytes[start..];
        var hash = new HashCode();
        hash.AddBytes(row);
        var key = hash.ToHashCode();
        if (!known.TryGetValue(key, out var candidates))
        {
            known.Add(key, candidates = []);
        }

        foreach (var candidate in candidates)
        {
            if (GetRow(candidate).SequenceEqual(row))
            {
                _targets.Add((target, candidate));
                Abandon();
                return;
            }
        }

        candidates.Add(_rows.Count);
        _targets.Add((target, _rows.Count));
        _rows.Add((start, row.Length));
    }

    private void Abandon() => _bytes.Truncate(OpenRow);
}
