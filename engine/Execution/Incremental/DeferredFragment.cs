namespace Cacao.Execution.Incremental;

/// <summary>A deferred fragment at one place of the response.</summary>
/// <param name="cell">The object whose fields it selects.</param>
/// <param name="label">The label of its <c>@defer</c>.</param>
/// <param name="parent">The deferred fragment around it; <c>null</c> when there is none.</param>
internal sealed class DeferredFragment(int cell, string? label, DeferredFragment? parent) : PendingResult(cell, label)
{
    private int _open;

    public DeferredFragment? Parent { get; } = parent;

    public DeferredFragmentState State { get; set; }

    /// <summary>Why it failed.</summary>
    public IReadOnlyList<IError> Errors { get; set; } = [];

    /// <summary>What it consists of; parts can belong to several fragments.</summary>
    public List<DeferredPart> Parts { get; } = [];

    /// <summary>What is announced when it is complete.</summary>
    public List<PendingResult> Children { get; } = [];

    /// <summary>Whether all its parts have their values.</summary>
    public bool IsReady => _open == 0;

    public void Add(DeferredPart part)
    {
        Parts.Add(part);
        _open++;
    }

    /// <summary>Notes that one of the parts has its values.</summary>
    public void EndPart() => _open--;
}
