namespace Cacao.Types.Pagination;

/// <summary>The limits and the shape of connections, for a schema or for one field.</summary>
public sealed record PagingOptions
{
    /// <summary>Gets the options that hold where nothing else is configured. Must not be changed.</summary>
    internal static PagingOptions Default { get; } = new();

    /// <summary>Gets or sets the size of a page that the client does not bound; 20 unless set.</summary>
    public int DefaultPageSize { get; set; } = 20;

    /// <summary>Gets or sets the largest page that a client may ask for; 100 unless set.</summary>
    public int MaxPageSize { get; set; } = 100;

    /// <summary>Gets or sets whether connections have <c>totalCount</c>.</summary>
    public bool IncludeTotalCount { get; set; }

    /// <summary>Gets or sets whether connections have <c>nodes</c> beside <c>edges</c>.</summary>
    public bool IncludeNodesField { get; set; } = true;

    /// <summary>Gets or sets whether connections have <c>last</c> and <c>before</c>.</summary>
    public bool AllowBackwardPagination { get; set; } = true;

    /// <summary>Gets or sets whether the client has to pass <c>first</c> or <c>last</c>.</summary>
    public bool RequirePagingBoundaries { get; set; }

    /// <summary>
    /// Gets or sets whether the connection type is named after the field instead of after the node type.
    /// </summary>
    public bool InferConnectionNameFromField { get; set; } = true;
}
