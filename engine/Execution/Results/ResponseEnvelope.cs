namespace Cacao.Execution.Results;

/// <summary>Writes what stands around the data of a response.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Response-Format"/>
internal static class ResponseEnvelope
{
    /// <summary>Writes everything up to the value of <c>data</c>. Errors come first, so that a reader of a large answer learns of
    /// them early.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="result">The result.</param>
    /// <param name="hasData">Whether the response has the member <c>data</c>, be it null.</param>
    public static void WriteStart(ref Utf8ResponseWriter writer, IOperationResult result, bool hasData)
    {
        writer.WriteByte((byte)'{');
        if (result.RequestIndex is { } requestIndex)
        {
            writer.WriteRaw("\"requestIndex\":"u8);
            writer.WriteInt64(requestIndex);
            writer.WriteByte((byte)',');
        }

        if (result.VariableIndex is { } variableIndex)
        {
            writer.WriteRaw("\"variableIndex\":"u8);
            writer.WriteInt64(variableIndex);
            writer.WriteByte((byte)',');
        }

        if (result.Errors.Count > 0)
        {
            writer.WriteRaw("\"errors\":"u8);
            ErrorWriter.Write(ref writer, result.Errors);
            if (hasData)
            {
                writer.WriteByte((byte)',');
            }
        }

        if (hasData)
        {
            writer.WriteRaw("\"data\":"u8);
        }
    }

    /// <summary>Writes everything behind the data.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="result">The result.</param>
    /// <param name="hasData">Whether the response has the member <c>data</c>.</param>
    public static void WriteEnd(ref Utf8ResponseWriter writer, IOperationResult result, bool hasData = true)
    {
        if (result.Extensions is { Count: > 0 } extensions)
        {
            writer.WriteRaw(hasData || result.Errors.Count > 0 ? ",\"extensions\":"u8 : "\"extensions\":"u8);
            ValueWriter.Write(ref writer, extensions);
        }

        writer.WriteByte((byte)'}');
        writer.Commit();
    }
}
