namespace Cacao.CommandLine.Reporting;

/// <summary>Writes diagnostics in one format.</summary>
internal interface IDiagnosticWriter
{
    /// <summary>Writes all diagnostics of a run.</summary>
    /// <param name="diagnostics">The diagnostics, in their order.</param>
    /// <param name="summary">What came out, in one sentence; formats for machines leave it out.</param>
    void Write(IReadOnlyList<Diagnostic> diagnostics, string summary);
}
