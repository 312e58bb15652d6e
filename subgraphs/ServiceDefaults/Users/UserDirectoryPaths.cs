namespace EShop.ServiceDefaults.Users;

/// <summary>Where the users subgraph answers other subgraphs; behind the gateway's credential like everything of it.</summary>
public static class UserDirectoryPaths
{
    /// <summary>The route of addresses.</summary>
    public const string AddressRoute = "/internal/addresses/{id:guid}";

    /// <summary>The route of contacts.</summary>
    public const string ContactRoute = "/internal/contacts/{id:guid}";

    internal static string Address(Guid id) => $"internal/addresses/{id}";

    internal static string Contact(Guid id) => $"internal/contacts/{id}";
}
