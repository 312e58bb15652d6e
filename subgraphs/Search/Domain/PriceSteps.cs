namespace EShop.Search.Domain;

/// <summary>
/// The ranges in which prices are counted, in minor units: the same for every query, so that they can be compared.
/// </summary>
public static class PriceSteps
{
    /// <summary>Where one range ends and the next begins.</summary>
    public static readonly long[] Bounds = [200, 500, 1_000, 2_000, 5_000, 10_000, 50_000];

    /// <summary>
    /// The range with an ordinal from 0 to the number of bounds: its first amount, and its last or null.
    /// </summary>
    public static (long From, long? To) Range(int ordinal)
        => (ordinal == 0 ? 0 : Bounds[ordinal - 1], ordinal == Bounds.Length ? null : Bounds[ordinal] - 1);
}
