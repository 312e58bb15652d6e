using System.Collections.Immutable;

namespace Cacao.Data;

/// <summary>
/// An item as a page's query reads it, with the values of the order's keys. They come from the database rather than
/// from the item: a key may be computed there, belong to a navigation, or not be selected.
/// </summary>
internal sealed class PageRow<T>
{
    public T Item { get; set; } = default!;

    public object?[] Keys { get; set; } = [];

    public int? TotalCount { get; set; }

    /// <summary>Makes a page of rows, of which one more than the page holds was read.</summary>
    public static Page<T> ToPage(List<PageRow<T>> rows, PageWindow window, CursorOrder order, int? totalCount)
    {
        var hasMore = rows.Count > window.Size;

        if (hasMore)
        {
            rows.RemoveRange(window.Size, rows.Count - window.Size);
        }

        if (window.IsBackward)
        {
            rows.Reverse();
        }

        return new Page<T>(
            [.. rows.Select(static row => row.Item)],
            window.HasNextPage(hasMore),
            window.HasPreviousPage(hasMore),
            (_, index) => CursorFormatter.Format(order, rows[index].Keys),
            totalCount);
    }
}
