namespace Cacao.Types.Scalars;

/// <summary><c>Byte</c>: a whole number from 0 to 255.</summary>
public sealed class ByteType()
    : WholeNumberScalarType(
        "Byte",
        "A whole number of 8 bits without a sign.",
        typeof(byte),
        byte.MinValue,
        byte.MaxValue)
{
    private protected override object Box(long number) => (byte)number;
}
