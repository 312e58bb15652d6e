using System.Collections;
using System.Collections.Immutable;

namespace Cacao.Data;

/// <summary>A page of a list, in the order of the list also when it was fetched backward.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class Page<T> : IEnumerable<T>
{
    private readonly Func<T, int, string> _createCursor;

    /// <summary>Creates a page.</summary>
    /// <param name="items">The items in the order of the list.</param>
    /// <param name="hasNextPage">Whether there are items after the page.</param>
    /// <param name="hasPreviousPage">Whether there are items before the page.</param>
    /// <param name="createCursor">Creates the cursor of an item.</param>
    /// <param name="totalCount">The number of items of all pages, when it was asked for.</param>
    public Page(
        ImmutableArray<T> items,
        bool hasNextPage,
        bool hasPreviousPage,
        Func<T, string> createCursor,
        int? totalCount = null)
        : this(items, hasNextPage, hasPreviousPage, (item, _) => createCursor(item), totalCount)
        => ArgumentNullException.ThrowIfNull(createCursor);

    internal Page(
        ImmutableArray<T> items,
        bool hasNextPage,
        bool hasPreviousPage,
        Func<T, int, string> createCursor,
        int? totalCount)
    {
        Items = items;
        HasNextPage = hasNextPage;
        HasPreviousPage = hasPreviousPage;
        TotalCount = totalCount;
        _createCursor = createCursor;
    }

    /// <summary>Gets a page without items.</summary>
    public static Page<T> Empty { get; } = new([], false, false, static (_, _) => string.Empty, totalCount: 0);

    /// <summary>Gets the items.</summary>
    public ImmutableArray<T> Items { get; }

    /// <summary>Gets the first item; the default of its type when the page is empty.</summary>
    public T? First => Items.Length > 0 ? Items[0] : default;

    /// <summary>Gets the last item; the default of its type when the page is empty.</summary>
    public T? Last => Items.Length > 0 ? Items[^1] : default;

    /// <summary>Gets whether there are items after the page.</summary>
    public bool HasNextPage { get; }

    /// <summary>Gets whether there are items before the page.</summary>
    public bool HasPreviousPage { get; }

    /// <summary>Gets the number of items of all pages; <c>null</c> when it was not asked for.</summary>
    public int? TotalCount { get; }

    /// <summary>Creates the cursor of an item.</summary>
    /// <param name="item">An item of this page.</param>
    /// <returns>The cursor.</returns>
    /// <exception cref="ArgumentException">The item is not on this page.</exception>
    public string CreateCursor(T item)
    {
        for (var i = 0; i < Items.Length; i++)
        {
            var isItem = typeof(T).IsValueType
                ? EqualityComparer<T>.Default.Equals(Items[i], item)
                : ReferenceEquals(Items[i], item);

            if (isItem)
            {
                return _createCursor(item, i);
            }
        }

        throw new ArgumentException("The item is not on this page.", nameof(item));
    }

    /// <summary>Creates the cursor of the item at an index.</summary>
    /// <param name="index">The index in <see cref="Items"/>.</param>
    /// <returns>The cursor.</returns>
    public string CreateCursorAt(int index) => _createCursor(Items[index], index);

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
