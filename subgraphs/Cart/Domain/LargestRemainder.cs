namespace EShop.Cart.Domain;

/// <summary>Splits amounts so that the parts are exactly the whole (method of the largest remainder).</summary>
public static class LargestRemainder
{
    /// <summary>Splits an amount by weights.</summary>
    /// <param name="amount">In minor units, from 0.</param>
    /// <param name="weights">One for each part, from 0; their sum is more than 0 unless the amount is 0.</param>
    /// <returns>The parts, which add up to the amount; the earlier of two equal remainders gets more.</returns>
    public static long[] Split(long amount, IReadOnlyList<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        var sum = weights.Aggregate((Int128)0, (sum, weight) => sum + weight);

        if (sum == 0)
        {
            return amount == 0
                ? new long[weights.Count]
                : throw new ArgumentException("Nobody can take a part.", nameof(weights));
        }

        var parts = weights.Select(weight => (long)(amount * (Int128)weight / sum)).ToArray();
        var byRemainder = Enumerable.Range(0, parts.Length)
            .OrderByDescending(i => amount * (Int128)weights[i] % sum)
            .ThenBy(i => i)
            .Take((int)(amount - parts.Sum()));

        foreach (var i in byRemainder)
        {
            parts[i]++;
        }

        return parts;
    }
}
