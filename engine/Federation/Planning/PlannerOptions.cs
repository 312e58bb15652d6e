namespace Cacao.Federation.Planning;

/// <summary>Bounds on the effort of planning one operation.</summary>
public sealed record PlannerOptions
{
    /// <summary>What one more round trip costs.</summary>
    internal const double DepthCost = 15;

    /// <summary>What one more request costs.</summary>
    internal const double RequestCost = 1.5;

    /// <summary>How many partial plans are looked at until there is a plan; then planning fails.</summary>
    public int MaxExpansions { get; init; } = 20_000;

    /// <summary>How many partial plans are looked at without finding a cheaper plan; then the best one is taken.</summary>
    public int MaxExpansionsWithoutGain { get; init; } = 100;

    /// <summary>How many fields an operation may have after fragments were dissolved per object type.</summary>
    public int MaxFields { get; init; } = 50_000;
}
