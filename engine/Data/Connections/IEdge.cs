namespace Cacao.Types.Pagination;

/// <summary>
/// An item of a connection with its cursor, see
/// <see href="https://relay.dev/graphql/connections.htm#sec-Edge-Types">edge types</see>.
/// </summary>
public interface IEdge
{
    /// <summary>Gets the item.</summary>
    object? Node { get; }

    /// <summary>Gets the cursor of the item.</summary>
    string Cursor { get; }
}
