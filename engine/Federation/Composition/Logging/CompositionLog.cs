namespace Cacao.Federation.Composition;

/// <summary>Collects the findings of a composition's phases.</summary>
internal sealed class CompositionLog
{
    private readonly List<CompositionLogEntry> _entries = [];

    public IReadOnlyList<CompositionLogEntry> Entries => _entries;

    public bool HasErrors { get; private set; }

    public void Write(CompositionLogEntry entry)
    {
        _entries.Add(entry);
        HasErrors |= entry.Severity == LogSeverity.Error;
    }
}
