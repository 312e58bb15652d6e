namespace Cacao.CommandLine.Reporting;

/// <summary>How much a diagnostic matters.</summary>
internal enum DiagnosticSeverity
{
    Notice,
    Warning,
    Error,
}
