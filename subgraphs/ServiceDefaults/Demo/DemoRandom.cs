namespace EShop.ServiceDefaults.Demo;

/// <summary>
/// A deterministic sequence of pseudo-random numbers (SplitMix64). <see cref="Random"/> promises no stable sequence
/// across runtimes; demo data must come out the same everywhere.
/// </summary>
public sealed class DemoRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 pseudo-random bits.</summary>
    public ulong NextBits() => Mix(_state += 0x9E3779B97F4A7C15UL);

    /// <summary>A number from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public int Next(int minimum, int maximum)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minimum, maximum);
        var size = (ulong)((long)maximum - minimum + 1);
        return (int)(minimum + (long)(NextBits() % size));
    }

    /// <summary>True in about <paramref name="percent"/> of 100 calls.</summary>
    public bool Chance(int percent) => Next(1, 100) <= percent;

    /// <summary>One element of a list that has at least one.</summary>
    public T Pick<T>(IReadOnlyList<T> list) => list[Next(0, list.Count - 1)];

    /// <summary>Scrambles 64 bits so that neighbouring inputs give unrelated outputs.</summary>
    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
