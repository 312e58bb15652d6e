using System.Buffers;

namespace Cacao.Federation.Execution;

/// <summary>What one HTTP request asks a source schema for. Its rows are numbered across its parts.</summary>
internal sealed class SourceBatch(BatchStyle style, BatchPart[] parts, bool takesVariables)
{
    // Services bound how many fields an operation may have.
    private const int MaxAliases = 100;

    public BatchStyle Style { get; } = style;

    public BatchPart[] Parts { get; } = parts;

    /// <summary>How many rows there are.</summary>
    public int Count { get; } = parts.Sum(p => p.Count);

    /// <summary>Splits rows into as many requests as a source schema demands.</summary>
    /// <param name="parts">What is to be asked for at once.</param>
    /// <param name="capabilities">What the source schema takes.</param>
    public static List<SourceBatch> Split(List<BatchPart> parts, SourceSchemaCapabilities capabilities)
    {
        var batches = new List<SourceBatch>(capacity: 1);
        if (capabilities.RequestBatching && (parts.Count > 1 || !capabilities.VariableBatching))
        {
            SplitRequests(parts, capabilities, batches);
            return batches;
        }

        foreach (var part in parts)
        {
            var size = SizeOfPieces(capabilities);
            for (var from = part.From; from < part.From + part.Count; from += size)
            {
                var piece = PieceOf(part, from, size);
                batches.Add(new SourceBatch(StyleOf(piece, capabilities), [piece], capabilities.VariableBatching));
            }
        }

        return batches;
    }

    /// <summary>The part and the row in it that a number means.</summary>
    public (BatchPart Part, int Row) Find(int number)
    {
        foreach (var part in Parts)
        {
            if (number < part.Count)
            {
                return (part, part.From + number);
            }

            number -= part.Count;
        }

        throw new ArgumentOutOfRangeException(nameof(number));
    }

    /// <summary>The number of the row that a response is for; negative when there is none.</summary>
    /// <param name="request">Its <c>requestIndex</c>, if it has one.</param>
    /// <param name="variables">Its <c>variableIndex</c>, if it has one.</param>
    public int NumberOf(int? request, int? variables)
    {
        if (Style == BatchStyle.Variables)
        {
            return InRange(variables ?? -1, Count);
        }

        if (!takesVariables)
        {
            return InRange(request ?? -1, Count);
        }

        var before = 0;
        for (var i = 0; i < Parts.Length; i++)
        {
            if (i == request)
            {
                var row = InRange(variables ?? (Parts[i].Count == 1 ? 0 : -1), Parts[i].Count);
                return row < 0 ? row : before + row;
            }

            before += Parts[i].Count;
        }

        return -1;
    }

    /// <summary>Writes the body.</summary>
    public void Write(RowBuffer body)
    {
        switch (Style)
        {
            case BatchStyle.Aliases:
                Parts[0].Rows.Operation.Aliased(Parts[0].Count).Write(body, Parts[0]);
                break;
            case BatchStyle.Requests:
                body.Write("["u8);
                foreach (var part in Parts)
                {
                    WriteRequests(body, part);
                }

                body.Write("]"u8);
                break;
            default:
                Write(body, Parts[0], Style == BatchStyle.Variables);
                break;
        }
    }

    private static BatchStyle StyleOf(BatchPart piece, SourceSchemaCapabilities capabilities) =>
        piece.Count == 1 ? BatchStyle.Single
        : capabilities.VariableBatching ? BatchStyle.Variables
        : BatchStyle.Aliases;

    private static int SizeOfPieces(SourceSchemaCapabilities capabilities)
    {
        var isAliased = !capabilities.VariableBatching && !capabilities.RequestBatching;
        return Math.Min(capabilities.MaxBatchSize, isAliased ? MaxAliases : int.MaxValue);
    }

    private static BatchPart PieceOf(BatchPart part, int from, int size) =>
        part with { From = from, Count = Math.Min(size, part.From + part.Count - from) };

    private static void SplitRequests(List<BatchPart> parts, SourceSchemaCapabilities capabilities, List<SourceBatch> batches)
    {
        var (pieces, count, size) = (new List<BatchPart>(parts.Count), 0, SizeOfPieces(capabilities));
        foreach (var part in parts)
        {
            for (var from = part.From; from < part.From + part.Count; from += size)
            {
                var piece = PieceOf(part, from, size);
                if (count + piece.Count > capabilities.MaxBatchSize)
                {
                    batches.Add(OfRequests(pieces, capabilities));
                    (pieces, count) = ([], 0);
                }

                pieces.Add(piece);
                count += piece.Count;
            }
        }

        batches.Add(OfRequests(pieces, capabilities));
    }

    private static SourceBatch OfRequests(List<BatchPart> pieces, SourceSchemaCapabilities capabilities) =>
        pieces is [var only] && (only.Count == 1 || capabilities.VariableBatching)
            ? new SourceBatch(StyleOf(only, capabilities), [only], capabilities.VariableBatching)
            : new SourceBatch(BatchStyle.Requests, [.. pieces], capabilities.VariableBatching);

    private static int InRange(int index, int count) => (uint)index < (uint)count ? index : -1;

    private void WriteRequests(RowBuffer body, BatchPart part)
    {
        if (takesVariables || part.Count == 1)
        {
            body.Write(body.Length > 1 ? ","u8 : ""u8);
            Write(body, part, part.Count > 1);
            return;
        }

        for (var row = 0; row < part.Count; row++)
        {
            body.Write(body.Length > 1 ? ","u8 : ""u8);
            Write(body, part with { From = part.From + row, Count = 1 }, isList: false);
        }
    }

    private static void Write(RowBuffer body, BatchPart part, bool isList)
    {
        body.Write(part.Rows.Operation.BodyStart);
        body.Write(isList ? "["u8 : ""u8);
        for (var row = 0; row < part.Count; row++)
        {
            body.Write(row == 0 ? ""u8 : ","u8);
            body.Write(part.Rows.GetVariables(part.From + row));
        }

        body.Write(isList ? "]}"u8 : "}"u8);
    }
}
