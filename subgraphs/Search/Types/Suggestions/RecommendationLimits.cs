namespace EShop.Search.Types.Suggestions;

/// <summary>How much is recommended.</summary>
internal static class RecommendationLimits
{
    /// <summary>How many products at once.</summary>
    public const int Most = 24;
}
