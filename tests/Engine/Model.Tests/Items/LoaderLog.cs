namespace ModelShop.Items;

/// <summary>Remembers the batches of loaders.</summary>
public sealed class LoaderLog
{
    private readonly List<string> _batches = [];

    /// <summary>The loaders in the order of their fetches, each with its keys.</summary>
    public IReadOnlyList<string> Batches => _batches;

    public void Add(string loader, IEnumerable<int> keys)
    {
        lock (_batches)
        {
            _batches.Add($"{loader} {string.Join(' ', keys)}");
        }
    }

    public void Clear() => _batches.Clear();
}
