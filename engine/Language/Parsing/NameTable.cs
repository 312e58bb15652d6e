using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Cacao.Language;

/// <summary>
/// Keeps recently seen short ASCII texts as strings, because documents repeat the same names without end. It is a cache
/// of fixed size in which a new text replaces the old one of its slot: no document can make it grow, and threads need
/// no lock, because writing a reference is atomic and a lost write only costs an allocation later.
/// </summary>
internal sealed class NameTable
{
    /// <summary>Longer texts are rarely repeated and would hold memory for nothing.</summary>
    private const int LongestText = 48;
    private const int Slots = 2048;

    private readonly string?[] _slots = new string?[Slots];

    /// <summary>The table of the process.</summary>
    public static NameTable Shared { get; } = new();

    /// <summary>The string for a UTF-8 text; equal texts often give the same object.</summary>
    public string GetText(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        if (text.Length > LongestText)
        {
            return Encoding.UTF8.GetString(text);
        }

        ref var slot = ref _slots[Hash(text)];
        var known = slot;
        if (known is not null && Ascii.Equals(text, known))
        {
            return known;
        }

        var created = Encoding.UTF8.GetString(text);
        slot = created;
        return created;
    }

    private static int Hash(ReadOnlySpan<byte> text)
    {
        ulong hash;
        if (text.Length >= 8)
        {
            var head = BinaryPrimitives.ReadUInt64LittleEndian(text);
            var tail = BinaryPrimitives.ReadUInt64LittleEndian(text[^8..]);
            hash = head ^ BitOperations.RotateLeft(tail, 23);
        }
        else if (text.Length >= 4)
        {
            var head = BinaryPrimitives.ReadUInt32LittleEndian(text);
            var tail = BinaryPrimitives.ReadUInt32LittleEndian(text[^4..]);
            hash = head | ((ulong)tail << 32);
        }
        else
        {
            hash = text[0] | ((ulong)text[text.Length / 2] << 8) | ((ulong)text[^1] << 16);
        }

        hash = (hash ^ (ulong)text.Length) * 0x9E3779B97F4A7C15;
        return (int)(hash >> 53);
    }
}
