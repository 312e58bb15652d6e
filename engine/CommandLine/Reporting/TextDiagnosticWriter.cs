using System.Globalization;
using Cacao.CommandLine.Files;
using Cacao.Federation.Composition;

namespace Cacao.CommandLine.Reporting;

/// <summary>
/// Writes diagnostics for people: the place, the message, the line of the source and a caret below it.
/// </summary>
internal sealed class TextDiagnosticWriter(TextWriter output) : IDiagnosticWriter
{
    private readonly Dictionary<string, string[]?> _files = [];

    public void Write(IReadOnlyList<Diagnostic> diagnostics, string summary)
    {
        foreach (var diagnostic in diagnostics)
        {
            Write(diagnostic);
        }

        output.WriteLine(summary);
    }

    private void Write(Diagnostic diagnostic)
    {
        var place = diagnostic.Locations.Count == 0 ? "" : $"{diagnostic.Locations[0]}: ";
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        output.WriteLine($"{place}{severity} {diagnostic.Code}: {diagnostic.Message}");
        if (diagnostic.Locations.Count > 0)
        {
            WriteSource(diagnostic.Locations[0]);
        }

        foreach (var other in diagnostic.Locations.Skip(1))
        {
            output.WriteLine($"  see {other}");
        }

        output.WriteLine();
    }

    private void WriteSource(SourceLocation location)
    {
        if (Lines(location) is not { } lines || location.Line > lines.Length)
        {
            return;
        }

        // A tab stays a tab below, so that the caret stands under its character however wide tabs are.
        var line = lines[location.Line - 1].TrimEnd('\r');
        var start = Math.Min(location.Column - 1, line.Length);
        var indentation = string.Concat(line[..start].Select(character => character == '\t' ? '\t' : ' '));
        var carets = new string('^', Math.Max(1, Math.Min(location.Length, line.Length - start)));
        var number = location.Line.ToString(CultureInfo.InvariantCulture);
        output.WriteLine($"  {number} | {line}");
        output.WriteLine($"  {new string(' ', number.Length)} | {indentation}{carets}");
    }

    private string[]? Lines(SourceLocation location)
    {
        if (location.FilePath is not { } file)
        {
            return null;
        }

        if (!_files.TryGetValue(file, out var lines))
        {
            lines = TextFile.ReadIfExists(file)?.Split('\n');
            _files.Add(file, lines);
        }

        return lines;
    }
}
