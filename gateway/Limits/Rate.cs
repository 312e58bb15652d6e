namespace EShop.Gateway.Limits;

/// <summary>A token bucket: so many at once, and then so many in a second.</summary>
public sealed class Rate
{
    /// <summary>How many tokens the bucket holds; it is full at first.</summary>
    public double Burst { get; set; }

    /// <summary>How many tokens come back in a second.</summary>
    public double PerSecond { get; set; }

    internal bool IsValid => Burst >= 1 && PerSecond > 0 && double.IsFinite(Burst) && double.IsFinite(PerSecond);

    // A bucket that nobody has used for so long is full again and need not be kept.
    internal TimeSpan TimeToFill => TimeSpan.FromSeconds(Math.Ceiling(Burst / PerSecond));
}
