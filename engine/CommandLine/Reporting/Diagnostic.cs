using Cacao.Federation.Composition;

namespace Cacao.CommandLine.Reporting;

/// <summary>Something to tell the user, with the places to look at, the most important first.</summary>
internal sealed record Diagnostic(
    DiagnosticSeverity Severity, string Code, string Message, IReadOnlyList<SourceLocation> Locations)
{
    public static Diagnostic From(CompositionLogEntry entry) => new(
        entry.Severity == LogSeverity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        entry.Code,
        entry.Message,
        entry.Locations);
}
