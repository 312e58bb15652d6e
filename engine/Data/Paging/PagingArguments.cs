using Cacao.Types.Pagination;

namespace Cacao.Data;

/// <summary>
/// Which page of a connection is asked for, see the
/// <see href="https://relay.dev/graphql/connections.htm#sec-Arguments">Relay connection arguments</see>.
/// </summary>
/// <param name="First">The size of the page that begins at the start, or after <c>After</c>.</param>
/// <param name="After">The cursor that the page begins after.</param>
/// <param name="Last">The size of the page that ends at the end, or before <c>Before</c>.</param>
/// <param name="Before">The cursor that the page ends before.</param>
/// <param name="IncludeTotalCount">Whether the items of all pages are counted too.</param>
public readonly record struct PagingArguments(
    int? First = null,
    string? After = null,
    int? Last = null,
    string? Before = null,
    bool IncludeTotalCount = false)
{
    /// <summary>
    /// Gets the limits that the arguments are checked against; the defaults of <see cref="PagingOptions"/> unless set.
    /// The field that takes the arguments from a client sets its own.
    /// </summary>
    public PagingOptions? Options { get; init; }
}
