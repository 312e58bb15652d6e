namespace Cacao.Types.Scalars;

/// <summary><c>Long</c>: a whole number from -2^63 to 2^63 - 1.</summary>
public sealed class LongType()
    : WholeNumberScalarType(
        "Long",
        "A whole number of 64 bits with a sign.",
        typeof(long),
        long.MinValue,
        long.MaxValue)
{
    private protected override object Box(long number) => number;
}
