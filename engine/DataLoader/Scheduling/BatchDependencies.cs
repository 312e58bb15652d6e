namespace Cacao.DataLoading;

/// <summary>
/// Knows which fetches wait for which batches, so that a fetch that waits for itself, directly or through other
/// loaders, gets an error at once. Without it the request would hang until its time is up.
/// </summary>
internal static class BatchDependencies
{
    private static readonly AsyncLocal<Batch?> s_fetching = new();
    private static readonly Lock s_sync = new();

    /// <summary>Gets or sets the batch whose fetch runs in the current asynchronous flow.</summary>
    public static Batch? Fetching
    {
        get => s_fetching.Value;
        set => s_fetching.Value = value;
    }

    /// <summary>Notes that the current fetch, if there is one, waits for a promise.</summary>
    /// <returns><c>false</c> when the promise can only be kept after the current fetch has ended.</returns>
    public static bool TryAdd(Task promise)
    {
        if (promise.IsCompleted || s_fetching.Value is not { } fetching || promise.AsyncState is not Batch awaited)
        {
            return true;
        }

        lock (s_sync)
        {
            if (Reaches(awaited, fetching))
            {
                return false;
            }

            (fetching.Awaited ??= []).Add(awaited);
            return true;
        }
    }

    private static bool Reaches(Batch from, Batch target)
    {
        if (ReferenceEquals(from, target))
        {
            return true;
        }

        foreach (var awaited in from.Awaited ?? [])
        {
            if (!awaited.IsSettled && Reaches(awaited, target))
            {
                return true;
            }
        }

        return false;
    }
}
