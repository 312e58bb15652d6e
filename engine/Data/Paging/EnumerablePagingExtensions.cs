using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>
/// Pages lists that are in memory already. Their cursors are positions: they are stable only while the list is.
/// </summary>
public static class EnumerablePagingExtensions
{
    private static readonly CursorOrder s_positions = new(
        [new CursorKey((Expression<Func<int, int>>)(position => position), IsDescending: false)]);

    /// <summary>Cuts a page out of a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="source">The whole list.</param>
    /// <param name="arguments">Which page; without <c>first</c> and <c>last</c> the first of default size.</param>
    /// <returns>The page.</returns>
    /// <exception cref="PagingArgumentException">The arguments contradict each other or exceed a limit.</exception>
    /// <exception cref="InvalidCursorException">A cursor was not issued by a list in memory.</exception>
    public static Page<T> ToPage<T>(this IEnumerable<T> source, PagingArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(source);

        var window = PageWindow.From(arguments);
        var items = source as IReadOnlyList<T> ?? [.. source];
        var start = window.After is { } after ? Math.Min(PositionOf(after) + 1, items.Count) : 0;
        var end = window.Before is { } before ? Math.Min(PositionOf(before), items.Count) : items.Count;
        var available = Math.Max(end - start, 0);
        var count = Math.Min(available, window.Size);
        var first = window.IsBackward ? end - count : start;

        return new Page<T>(
            [.. items.Skip(first).Take(count)],
            window.HasNextPage(available > count),
            window.HasPreviousPage(available > count),
            (_, index) => CursorFormatter.Format(s_positions, [first + index]),
            arguments.IncludeTotalCount ? items.Count : null);
    }

    private static int PositionOf(string cursor)
        => CursorFormatter.Parse(s_positions, cursor)[0] is int position and >= 0 and < int.MaxValue
            ? position
            : throw new InvalidCursorException("The cursor names no position.");
}
