namespace Cacao.CommandLine.Reporting;

/// <summary>
/// Writes diagnostics as workflow commands of GitHub Actions, which show them beside the changed lines.
/// </summary>
internal sealed class GitHubDiagnosticWriter(TextWriter output) : IDiagnosticWriter
{
    public void Write(IReadOnlyList<Diagnostic> diagnostics, string summary)
    {
        foreach (var diagnostic in diagnostics)
        {
            var command = diagnostic.Severity.ToString().ToLowerInvariant();
            var place = diagnostic.Locations.Count == 0
                ? ""
                : $"file={Property(diagnostic.Locations[0].FilePath ?? "")},line={diagnostic.Locations[0].Line},"
                    + $"col={diagnostic.Locations[0].Column},";
            output.WriteLine($"::{command} {place}title={Property(diagnostic.Code)}::{Data(diagnostic.Message)}");
        }
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
