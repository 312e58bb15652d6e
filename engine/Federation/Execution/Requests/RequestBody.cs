using System.Buffers;

namespace Cacao.Federation.Execution;

/// <summary>Writes the HTTP bodies of requests: the encoded operation, then one set of variables or a list of them.</summary>
internal static class RequestBody
{
    public static void WriteSingle(RowBuffer body, PreparedRequest request, LookupBatch batch, int row)
    {
        body.Write(request.BodyStart);
        body.Write(batch.GetRow(row));
        body.Write("}"u8);
    }

    /// <summary>Writes a variable batch.</summary>
    public static void WriteBatch(RowBuffer body, PreparedRequest request, LookupBatch batch)
    {
        body.Write(request.BodyStart);
        for (var row = 0; row < batch.RowCount; row++)
        {
            body.Write(row == 0 ? "["u8 : ","u8);
            body.Write(batch.GetRow(row));
        }

        body.Write("]}"u8);
    }
}
