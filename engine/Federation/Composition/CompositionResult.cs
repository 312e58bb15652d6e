using Cacao.Language;

namespace Cacao.Federation.Composition;

/// <summary>What came out of a composition.</summary>
public sealed class CompositionResult
{
    internal CompositionResult(DocumentNode? supergraph, IReadOnlyList<CompositionLogEntry> log)
    {
        Supergraph = supergraph;
        Log = log;
    }

    /// <summary>
    /// The execution schema with its routing directives (see <see cref="Composition.Supergraph"/>), or null when the
    /// composition failed.
    /// </summary>
    public DocumentNode? Supergraph { get; }

    /// <summary>All errors and warnings, in the order of the phases.</summary>
    public IReadOnlyList<CompositionLogEntry> Log { get; }

    /// <summary>Whether the composition found no error; there may be warnings.</summary>
    public bool IsSuccess => Supergraph is not null;

    /// <summary>The entries that made the composition fail.</summary>
    public IEnumerable<CompositionLogEntry> Errors => Log.Where(entry => entry.Severity == LogSeverity.Error);
}
