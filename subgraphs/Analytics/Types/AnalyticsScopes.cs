namespace EShop.Analytics.Types;

/// <summary>The permissions that the subgraph asks for.</summary>
internal static class AnalyticsScopes
{
    /// <summary>To see reports.</summary>
    public const string Read = "reports:read";

    /// <summary>To have all reports made anew.</summary>
    public const string Operate = "operations";
}
