namespace Cacao.CommandLine.Files;

/// <summary>Reads and writes text files; what goes wrong is told to the user.</summary>
internal static class TextFile
{
    public static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>The text, or null when there is no such file.</summary>
    public static string? ReadIfExists(string path) => File.Exists(path) ? Read(path) : null;

    public static void Write(string path, string text)
    {
        try
        {
            if (System.IO.Path.GetDirectoryName(path) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            File.WriteAllText(path, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path} cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>Writes a file so that readers see either the old text or the new one, never a part.</summary>
    public static void Replace(string path, string text)
    {
        var temporary = path + ".new";
        Write(temporary, text);
        try
        {
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path} cannot be written: {exception.Message}", exception);
        }
    }
}
