namespace Cacao.Data;

/// <summary>The rows of one group's page.</summary>
internal sealed class PageGroup<TKey, T>
{
    public TKey Key { get; set; } = default!;

    public int? TotalCount { get; set; }

    public List<PageRow<T>> Rows { get; set; } = [];
}
