using System.Buffers;
using System.Buffers.Text;

namespace Cacao.Execution.Results;

/// <summary>Writes decimals such as prices, at a quarter of what the format provider's way costs.</summary>
internal static class DecimalText
{
    private const int High = 2;
    private static ReadOnlySpan<ulong> Powers => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    /// <summary>Writes a decimal, with all its places, that is not negative, has 1 to 6 places and fits in 64 bits without the
    /// point.</summary>
    /// <returns>Whether it is one; otherwise nothing was written.</returns>
    public static bool TryWrite(decimal value, Span<byte> destination, out int written)
    {
        written = 0;
        int places = value.Scale;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        if (places == 0 || places >= Powers.Length || bits[High] != 0 || decimal.IsNegative(value))
        {
            return false;
        }

        var digits = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        var (whole, fraction) = Math.DivRem(digits, Powers[places]);
        Utf8Formatter.TryFormat(whole, destination, out var length);
        destination[length++] = (byte)'.';
        Utf8Formatter.TryFormat(fraction, destination[length..], out _, new StandardFormat('D', (byte)places));
        written = length + places;
        return true;
    }
}
