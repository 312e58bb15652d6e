namespace Cacao.Data;

/// <summary>
/// The 32-bit FNV-1a hash: stable across processes and versions, which <see cref="string.GetHashCode()"/> is not. It
/// tells a damaged cursor from a sound one; it is no protection against forgery, which would gain nothing.
/// </summary>
internal static class Fnv1a
{
    public const uint Empty = 2166136261;

    private const uint Prime = 16777619;

    public static uint Append(uint hash, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            hash = (hash ^ value) * Prime;
        }

        return hash;
    }

    public static uint Append(uint hash, string text)
    {
        foreach (var character in text)
        {
            hash = (hash ^ (byte)character) * Prime;
            hash = (hash ^ (byte)(character >> 8)) * Prime;
        }

        return hash;
    }
}
