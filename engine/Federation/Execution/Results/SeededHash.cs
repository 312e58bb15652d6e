using System.Buffers.Binary;

namespace Cacao.Federation.Execution;

/// <summary>A hash that differs from process to process: whoever chooses the ids of entities does not know which of them meet.</summary>
internal static class SeededHash
{
    private const ulong Factor = 0x9E3779B97F4A7C15;

    /// <summary>The hash of nothing.</summary>
    public static ulong Seed { get; } = (ulong)Random.Shared.NextInt64();

    /// <summary>Adds a number.</summary>
    public static ulong Add(ulong hash, ulong value)
    {
        var high = Math.BigMul(hash ^ value, Factor, out var low);
        return high ^ low;
    }

    /// <summary>Adds bytes.</summary>
    public static ulong Add(ulong hash, ReadOnlySpan<byte> bytes)
    {
        hash ^= (ulong)bytes.Length;
        for (; bytes.Length > sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = Add(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        return Add(hash, Last(bytes));
    }

    // Up to eight bytes as one number; the length, which tells them apart, is in the hash already.
    private static ulong Last(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        0 => 0,
        < sizeof(uint) => bytes[0] | ((ulong)bytes[bytes.Length / 2] << 8) | ((ulong)bytes[^1] << 16),
        _ => BinaryPrimitives.ReadUInt32LittleEndian(bytes)
            | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]) << 32),
    };
}
