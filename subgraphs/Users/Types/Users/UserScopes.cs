namespace EShop.Users.Types.Users;

/// <summary>What this subgraph asks for beyond ownership.</summary>
internal static class UserScopes
{
    /// <summary>Reads all users.</summary>
    public const string Read = "users:read";

    /// <summary>Changes roles, locks out, lets in.</summary>
    public const string Write = "users:write";
}
