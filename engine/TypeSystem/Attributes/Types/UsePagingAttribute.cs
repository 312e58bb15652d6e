namespace Cacao.Types;

/// <summary>The field is a connection with <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UsePagingAttribute : Attribute
{
    /// <summary>The name that connection and edge types begin with; the field name when it is not given.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>The size of a page that the client does not bound; 0 means the default of the schema.</summary>
    public int DefaultPageSize { get; set; }

    /// <summary>The largest page that a client may ask for; 0 means the default of the schema.</summary>
    public int MaxPageSize { get; set; }

    /// <summary>Whether the connection has <c>totalCount</c>.</summary>
    public bool IncludeTotalCount { get; set; }

    /// <summary>Whether the connection has <c>last</c> and <c>before</c>, provided that the schema allows it.</summary>
    public bool AllowBackwardPagination { get; set; } = true;

    /// <summary>Whether the client has to pass <c>first</c> or <c>last</c>.</summary>
    public bool RequirePagingBoundaries { get; set; }
}
