namespace EShop.ServiceDefaults.Identity;

/// <summary>The types of the claims of a signed-in user.</summary>
public static class ShopClaims
{
    /// <summary>The user's id.</summary>
    public const string Subject = "sub";

    /// <summary>The id of the session.</summary>
    public const string Session = "sid";

    /// <summary>When the token ends, in seconds since 1970.</summary>
    public const string Expiry = "exp";

    /// <summary>One role, for example <c>STAFF</c>.</summary>
    public const string Role = "role";

    /// <summary>One scope, for example <c>catalog:write</c>.</summary>
    public const string Scope = "scope";
}
