using Cacao.Types.Pagination;

namespace Cacao.Data;

/// <summary>Checked page arguments: a size, a direction and the cursors that bound the window.</summary>
internal readonly record struct PageWindow(int Size, bool IsBackward, string? After, string? Before)
{
    /// <summary>Checks page arguments against their limits.</summary>
    /// <exception cref="PagingArgumentException">The arguments contradict each other or exceed a limit.</exception>
    public static PageWindow From(PagingArguments arguments)
    {
        var options = arguments.Options ?? PagingOptions.Default;

        if (arguments is { First: not null, Last: not null })
        {
            throw PagingArgumentException.FirstAndLast();
        }

        if (arguments is { First: null, Last: null } && options.RequirePagingBoundaries)
        {
            throw PagingArgumentException.NoBoundaries();
        }

        if (!options.AllowBackwardPagination && (arguments.Last is not null || arguments.Before is not null))
        {
            throw PagingArgumentException.BackwardNotAllowed();
        }

        var isBackward = arguments.Last is not null;
        var size = arguments.First ?? arguments.Last ?? Math.Min(options.DefaultPageSize, options.MaxPageSize);
        var name = isBackward ? "last" : "first";

        if (size < 0)
        {
            throw PagingArgumentException.SizeTooSmall(name);
        }

        if (size > options.MaxPageSize)
        {
            throw PagingArgumentException.SizeTooLarge(name, options.MaxPageSize);
        }

        return new PageWindow(size, isBackward, EmptyToNull(arguments.After), EmptyToNull(arguments.Before));
    }

    /// <summary>
    /// Tells whether there are items after the page. A window that ends before a cursor has the item of that cursor
    /// after it; nobody looks whether it was deleted since.
    /// </summary>
    public bool HasNextPage(bool hasMore) => (!IsBackward && hasMore) || Before is not null;

    /// <summary>Tells whether there are items before the page, in the same way.</summary>
    public bool HasPreviousPage(bool hasMore) => (IsBackward && hasMore) || After is not null;

    private static string? EmptyToNull(string? cursor) => string.IsNullOrEmpty(cursor) ? null : cursor;
}
