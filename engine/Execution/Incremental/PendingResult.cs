namespace Cacao.Execution.Incremental;

/// <summary>Something that a client is told to wait for: a deferred fragment or a streamed list.</summary>
internal abstract class PendingResult(int cell, string? label)
{
    /// <summary>The object or list that it belongs to.</summary>
    public int Cell { get; } = cell;

    public string? Label { get; } = label;

    /// <summary>The name for which the client waits; <c>null</c> until it is announced.</summary>
    public string? Id { get; private set; }

    /// <summary>The place of the object or list, once it is announced.</summary>
    public Path Path { get; private set; } = Path.Root;

    public void Announce(string id, Path path)
    {
        Id = id;
        Path = path;
    }
}
