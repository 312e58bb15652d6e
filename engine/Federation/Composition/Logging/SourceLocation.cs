namespace Cacao.Federation.Composition;

/// <summary>A place in a source schema.</summary>
/// <param name="SchemaName">The name of the source schema.</param>
/// <param name="FilePath">The file of the source schema, or null when it has none.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units.</param>
/// <param name="Length">How many bytes of UTF-8 the place spans; at least 1.</param>
public sealed record SourceLocation(string SchemaName, string? FilePath, int Line, int Column, int Length)
{
    /// <summary>The place as <c>file:line:column</c>, with the schema's name where there is no file.</summary>
    public override string ToString() => $"{FilePath ?? SchemaName}:{Line}:{Column}";
}
