namespace EShop.Search.Types.References;

[QueryType]
public static partial class UserQueries
{
    /// <summary>What this subgraph adds to a user. Whether the user exists is for the users subgraph to say.</summary>
    [Lookup]
    [Internal]
    public static User? GetUserById([ID<User>] Guid id) => new(id);
}
