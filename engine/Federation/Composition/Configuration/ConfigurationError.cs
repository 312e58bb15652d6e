namespace Cacao.Federation.Composition.Configuration;

/// <summary>Something wrong in a configuration file.</summary>
/// <param name="Message">What is wrong and what would be right.</param>
/// <param name="FilePath">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units.</param>
public sealed record ConfigurationError(string Message, string FilePath, int Line, int Column)
{
    /// <summary>The error as one line that starts with its place.</summary>
    public override string ToString() => $"{FilePath}:{Line}:{Column}: error: {Message}";
}
