namespace Cacao.Execution.Incremental;

/// <summary>What a client knows of a deferred fragment.</summary>
internal enum DeferredFragmentState
{
    /// <summary>Nothing yet: what is around it has not arrived.</summary>
    Hidden,

    /// <summary>That it will come.</summary>
    Announced,

    /// <summary>All of it.</summary>
    Completed,

    /// <summary>That it will not come, or as soon as it would have been announced.</summary>
    Failed,
}
