using Cacao.CommandLine.Files;
using Cacao.CommandLine.Reporting;
using Cacao.Federation.Composition;
using Cacao.Federation.Composition.Changes;
using Cacao.Language;

namespace Cacao.CommandLine.Commands;

/// <summary>Two versions of a schema, and which breaking changes are meant.</summary>
internal sealed class SchemaDifference(DocumentNode before, DocumentNode after, string afterFile, string changelog)
{
    private readonly IReadOnlyList<SchemaChange> _changes = SchemaComparer.Compare(before, after);

    public string Summary =>
        $"Breaking: {Count(ChangeSeverity.Breaking)}. Dangerous: {Count(ChangeSeverity.Dangerous)}. "
        + $"Safe: {Count(ChangeSeverity.Safe)}.";

    public List<Diagnostic> Changes() => [.. _changes.Select(ToDiagnostic)];

    /// <summary>
    /// What is wrong with documents that were valid before; those that were not are no work of this change.
    /// </summary>
    public IEnumerable<Diagnostic> BrokenDocuments(TrustedDocuments documents)
    {
        var known = documents.Validate(before).Select(diagnostic => diagnostic.Locations[0].FilePath).ToHashSet();
        return documents.Validate(after)
            .Where(diagnostic => !known.Contains(diagnostic.Locations[0].FilePath))
            .Select(diagnostic => diagnostic with { Code = "BROKEN_DOCUMENT" });
    }

    private int Count(ChangeSeverity severity) => _changes.Count(change => change.Severity == severity);

    private Diagnostic ToDiagnostic(SchemaChange change)
    {
        var isMeant = changelog.Contains($"`{change.Coordinate}`", StringComparison.Ordinal);
        var severity = change.Severity switch
        {
            ChangeSeverity.Breaking => isMeant ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            ChangeSeverity.Dangerous => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Notice,
        };
        return new Diagnostic(
            severity,
            change.Severity.ToString().ToUpperInvariant(),
            isMeant && change.Severity == ChangeSeverity.Breaking
                ? $"{change.Message} The changelog says so."
                : change.Message,
            change.Line is { } line ? [new SourceLocation(afterFile, afterFile, line, 1, Length: int.MaxValue)] : []);
    }
}
