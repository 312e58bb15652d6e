using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cacao.Execution.Results;

/// <summary>Copies text that stands for itself in JSON: ASCII without quotes, backslashes and control characters.</summary>
internal static class PlainText
{
    private const int Step = 8;
    private const int LongStep = 2 * Step;
    private const int FirstPlain = ' ';
    private const int LastPlain = 0x7F;
    private const int Range = LastPlain - FirstPlain;

    /// <summary>Copies characters up to the first that is not plain, all in one pass.</summary>
    /// <param name="source">The text.</param>
    /// <param name="destination">At least as long as the text; what follows the copied bytes may change.</param>
    /// <returns>How many characters were copied, each to one byte.</returns>
    public static int Copy(ReadOnlySpan<char> source, Span<byte> destination)
    {
        // What is written below stays within the length of the text.
        destination = destination[..source.Length];
        var copied = 0;
        if (source.Length >= Step)
        {
            for (; copied <= source.Length - LongStep; copied += LongStep)
            {
                if (CopyLongStep(source, destination, copied) is < LongStep and var plain)
                {
                    return copied + plain;
                }
            }

            if (copied <= source.Length - Step)
            {
                if (CopyStep(source, destination, copied) is < Step and var plain)
                {
                    return copied + plain;
                }

                copied += Step;
            }

            // The rest once more with what stands before it: the same bytes are written again.
            return copied == source.Length
                ? copied
                : source.Length - Step + CopyStep(source, destination, source.Length - Step);
        }

        while (copied < source.Length && IsPlain(source[copied]))
        {
            destination[copied] = (byte)source[copied];
            copied++;
        }

        return copied;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CopyStep(ReadOnlySpan<char> source, Span<byte> destination, int start)
    {
        var text = Load(source, start);
        var bytes = Vector128.Narrow(text, text).AsUInt64().ToScalar();
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref MemoryMarshal.GetReference(destination), start), bytes);
        return FirstOf(FindSpecial(text), Step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CopyLongStep(ReadOnlySpan<char> source, Span<byte> destination, int start)
    {
        var text = Load(source, start);
        var next = Load(source, start + Step);
        Vector128.Narrow(text, next).StoreUnsafe(ref MemoryMarshal.GetReference(destination), (nuint)start);
        return FirstOf(Vector128.Narrow(FindSpecial(text), FindSpecial(next)), LongStep);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Load(ReadOnlySpan<char> source, int start) => Vector128.LoadUnsafe(
        ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(source)),
        (nuint)start);

    // All bits of each character that is not plain.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> FindSpecial(Vector128<ushort> text)
    {
        // Below the first plain character the difference wraps around and is greater than all.
        var distance = text - Vector128.Create((ushort)FirstPlain);
        return Vector128.GreaterThan(distance, Vector128.Create((ushort)Range))
            | Vector128.Equals(text, Vector128.Create((ushort)'"'))
            | Vector128.Equals(text, Vector128.Create((ushort)'\\'));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FirstOf<T>(Vector128<T> special, int none) => special == Vector128<T>.Zero
        ? none
        : BitOperations.TrailingZeroCount(special.ExtractMostSignificantBits());

    private static bool IsPlain(char value) =>
        value is >= (char)FirstPlain and <= (char)LastPlain and not ('"' or '\\');
}
