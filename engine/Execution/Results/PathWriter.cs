namespace Cacao.Execution.Results;

/// <summary>Writes response paths as JSON.</summary>
internal static class PathWriter
{
    /// <summary>Writes the steps of a path from one on.</summary>
    public static void Write(ref Utf8ResponseWriter writer, Path path, int start)
    {
        writer.WriteByte((byte)'[');
        var steps = path.ToList();
        for (var i = start; i < steps.Count; i++)
        {
            if (i > start)
            {
                writer.WriteByte((byte)',');
            }

            ValueWriter.Write(ref writer, steps[i]);
        }

        writer.WriteByte((byte)']');
    }
}
