namespace EShop.Users.Privacy;

/// <summary>Who stores something about users, and has to answer before a wish about their data is granted.</summary>
internal static class PrivacyParticipants
{
    /// <summary>The subgraphs that store ids of users.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "analytics", "cart", "catalog", "delivery", "notifications", "orders", "payments", "search",
    ];
}
