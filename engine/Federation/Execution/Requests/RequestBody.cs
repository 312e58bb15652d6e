using System.Buffers;

namespace Cacao.Federation.Execution;

/// <summary>Writes the HTTP bodies of requests: the encoded operation, then one set of variables or a list of them.</summary>
internal static class RequestBody
{
    public static void WriteSingle(RowBuffer body, RequestRows rows, int row)
    {
        body.Write(rows.Operation.BodyStart);
        body.Write(rows.GetVariables(row));
        body.Write("}"u8);
    }

    /// <summary>Writes a variable batch.</summary>
    public static void WriteBatch(RowBuffer body, RequestRows rows)
    {
        body.Write(rows.Operation.BodyStart);
        for (var row = 0; row < rows.Count; row++)
        {
            body.Write(row == 0 ? "["u8 : ","u8);
            body.Write(rows.GetVariables(row));
        }

        body.Write("]}"u8);
    }
}
