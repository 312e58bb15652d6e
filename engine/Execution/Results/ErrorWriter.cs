namespace Cacao.Execution.Results;

/// <summary>Writes errors as JSON.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format"/>
internal static class ErrorWriter
{
    public static void Write(ref Utf8ResponseWriter writer, IReadOnlyList<IError> errors)
    {
        writer.WriteByte((byte)'[');
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteByte((byte)',');
            }

            Write(ref writer, errors[i]);
        }

        writer.WriteByte((byte)']');
    }

    private static void Write(ref Utf8ResponseWriter writer, IError error)
    {
        writer.WriteRaw("{\"message\":"u8);
        writer.WriteString(error.Message);
        WriteLocations(ref writer, error);
        WritePath(ref writer, error.Path);
        WriteExtensions(ref writer, error);
        writer.WriteByte((byte)'}');
    }

    private static void WriteLocations(ref Utf8ResponseWriter writer, IError error)
    {
        if (error.Locations.Count == 0)
        {
            return;
        }

        writer.WriteRaw(",\"locations\":["u8);
        for (var i = 0; i < error.Locations.Count; i++)
        {
            writer.WriteRaw(i == 0 ? "{\"line\":"u8 : ",{\"line\":"u8);
            writer.WriteInt64(error.Locations[i].Line);
            writer.WriteRaw(",\"column\":"u8);
            writer.WriteInt64(error.Locations[i].Column);
            writer.WriteByte((byte)'}');
        }

        writer.WriteByte((byte)']');
    }

    private static void WritePath(ref Utf8ResponseWriter writer, Path? path)
    {
        if (path is null)
        {
            return;
        }

        writer.WriteRaw(",\"path\":"u8);
        PathWriter.Write(ref writer, path, 0);
    }

    private static void WriteExtensions(ref Utf8ResponseWriter writer, IError error)
    {
        if (error.Code is null && error.Extensions.Count == 0)
        {
            return;
        }

        writer.WriteRaw(",\"extensions\":{"u8);
        var isFirst = true;
        if (error.Code is not null)
        {
            writer.WriteRaw("\"code\":"u8);
            writer.WriteString(error.Code);
            isFirst = false;
        }

        foreach (var (name, value) in error.Extensions)
        {
            // The code has a property of its own, which counts.
            if (name == "code" && error.Code is not null)
            {
                continue;
            }

            if (!isFirst)
            {
                writer.WriteByte((byte)',');
            }

            isFirst = false;
            writer.WriteString(name);
            writer.WriteByte((byte)':');
            ValueWriter.Write(ref writer, value);
        }

        writer.WriteByte((byte)'}');
    }
}
