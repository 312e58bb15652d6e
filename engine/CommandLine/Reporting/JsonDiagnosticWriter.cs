using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cacao.CommandLine.Reporting;

/// <summary>Writes diagnostics as one JSON array, for tools.</summary>
internal sealed class JsonDiagnosticWriter(TextWriter output) : IDiagnosticWriter
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public void Write(IReadOnlyList<Diagnostic> diagnostics, string summary)
    {
        var entries = diagnostics.Select(diagnostic => new
        {
            Severity = diagnostic.Severity.ToString().ToLowerInvariant(),
            diagnostic.Code,
            diagnostic.Message,
            Locations = diagnostic.Locations.Select(place => new { File = place.FilePath, place.Line, place.Column }),
        });
        output.WriteLine(JsonSerializer.Serialize(entries, s_options));
    }
}
