namespace Cacao.Types.Scalars;

/// <summary><c>Short</c>: a whole number from -32,768 to 32,767.</summary>
public sealed class ShortType()
    : WholeNumberScalarType(
        "Short",
        "A whole number of 16 bits with a sign.",
        typeof(short),
        short.MinValue,
        short.MaxValue)
{
    private protected override object Box(long number) => (short)number;
}
