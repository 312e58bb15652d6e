namespace EShop.ServiceDefaults.Identity;

/// <summary>
/// What each role may do beyond its own things. Access to one's own orders, addresses and carts needs no scope: it
/// comes with being their owner.
/// </summary>
public static class RoleScopes
{
    private static readonly string[] s_support =
    [
        "users:read", "orders:read", "orders:write", "payments:read", "payments:refund", "deliveries:read",
        "reviews:moderate", "notifications:read",
    ];

    private static readonly string[] s_staff =
    [
        "catalog:read", "catalog:write", "reviews:moderate", "inventory:read", "inventory:write", "promotions:read",
        "promotions:write", "orders:read", "orders:write", "payments:read", "deliveries:read", "deliveries:write",
        "search:read", "search:write", "notifications:read", "reports:read",
    ];

    private static readonly string[] s_admin =
    [
        .. s_staff.Union(s_support), "users:write", "notifications:write", "couriers:write", "operations",
    ];

    /// <summary>Every scope that some role has.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>([.. s_admin, .. Of(Role.Courier)]);

    /// <summary>The scopes of one role.</summary>
    public static IReadOnlyList<string> Of(Role role) => role switch
    {
        Role.Courier => ["deliveries:carry"],
        Role.Staff => s_staff,
        Role.Support => s_support,
        Role.Admin => s_admin,
        _ => [],
    };

    /// <summary>The scopes of several roles, each once and in order.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Role> roles)
        => [.. roles.SelectMany(Of).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The role's name in tokens and in the schema, for example <c>STAFF</c>.</summary>
    public static string NameOf(Role role) => role.ToString().ToUpperInvariant();
}
