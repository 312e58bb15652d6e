using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Cacao.Execution.Results;

/// <summary>
/// Writes the global ids of one type: the Base64 of <c>TypeName:</c> and the 16 bytes of a UUID. The text of the type name is
/// known beforehand up to the last whole group of three bytes; the rest of it and the UUID make six groups.
/// </summary>
internal sealed class NodeIdText
{
    private const int GuidLength = 16;
    private const int GroupLength = 3;
    private const int GroupTextLength = 4;
    private const int Groups = 6;
    private const int TailTextLength = Groups * GroupTextLength;

    // The index from which every processor takes a zero.
    private const byte Zero = 0xFF;

    // What makes a value a character: small letters from 26, digits from 52, two signs, capital letters from 0.
    private const byte SmallLetter = 'a' - 26;
    private const byte Digit = unchecked((byte)('0' - 52));
    private const byte Plus = unchecked((byte)('+' - 62));
    private const byte Slash = unchecked((byte)('/' - 63));
    private const byte CapitalLetter = (byte)'A';

    private static readonly ConcurrentDictionary<string, NodeIdText> s_all = new(StringComparer.Ordinal);

    private readonly BlockText _start;
    private readonly Vector128<byte> _rest;
    private readonly Vector128<byte> _firstGroups;
    private readonly Vector128<byte> _lastGroups;
    private readonly int _padding;

    private NodeIdText(string typeName)
    {
        TypeName = typeName;
        var name = Encoding.ASCII.GetBytes(typeName + ":");
        var restLength = name.Length % GroupLength;
        _start = new BlockText(Encoding.ASCII.GetBytes("\"" + Convert.ToBase64String(name, 0, name.Length - restLength)));
        _padding = (GroupLength - ((restLength + GuidLength) % GroupLength)) % GroupLength;
        (_rest, _firstGroups, _lastGroups) = Arrange(name.AsSpan(name.Length - restLength));
    }

    /// <summary>The name of the type.</summary>
    public string TypeName { get; }

    /// <summary>How much memory <see cref="Write"/> needs; a little more than it fills.</summary>
    public int WriteLength => _start.CopyLength + (2 * Vector128<byte>.Count);

    /// <summary>What writes the ids of a type.</summary>
    public static NodeIdText Of(string typeName) => s_all.GetOrAdd(typeName, static name => new NodeIdText(name));

    /// <summary>Writes an id in quotes.</summary>
    /// <returns>How many bytes it takes.</returns>
    public int Write(Span<byte> destination, Guid id)
    {
        _start.CopyTo(destination);
        var tail = destination.Slice(_start.Length, 2 * Vector128<byte>.Count);
        ref var target = ref MemoryMarshal.GetReference(tail);
        var bytes = Unsafe.BitCast<Guid, Vector128<byte>>(id);
        Encode(Vector128.ShuffleNative(bytes, _firstGroups) | _rest).StoreUnsafe(ref target);
        Encode(Vector128.ShuffleNative(bytes, _lastGroups)).StoreUnsafe(ref target, (nuint)Vector128<byte>.Count);
        if (_padding > 0)
        {
            tail.Slice(TailTextLength - _padding, _padding).Fill((byte)'=');
        }

        tail[TailTextLength] = (byte)'"';
        return _start.Length + TailTextLength + 1;
    }

    // Each group of three bytes takes four places, in an order from which shifts bring its four values of six bits into place.
    private static (Vector128<byte> Known, Vector128<byte> FirstGroups, Vector128<byte> LastGroups) Arrange(
        ReadOnlySpan<byte> rest)
    {
        ReadOnlySpan<int> order = [1, 0, 2, 1];
        Span<byte> restPlaces = stackalloc byte[2 * Vector128<byte>.Count];
        Span<byte> guidPlaces = stackalloc byte[2 * Vector128<byte>.Count];
        restPlaces.Clear();
        guidPlaces.Fill(Zero);
        for (var place = 0; place < TailTextLength; place++)
        {
            var source = (place / GroupTextLength * GroupLength) + order[place % GroupTextLength];
            if (source < rest.Length)
            {
                restPlaces[place] = rest[source];
            }
            else if (source < rest.Length + GuidLength)
            {
                guidPlaces[place] = (byte)(source - rest.Length);
            }
        }

        return (
            Vector128.Create((ReadOnlySpan<byte>)restPlaces[..Vector128<byte>.Count]),
            Vector128.Create((ReadOnlySpan<byte>)guidPlaces[..Vector128<byte>.Count]),
            Vector128.Create((ReadOnlySpan<byte>)guidPlaces[Vector128<byte>.Count..]));
    }

    /// <summary>Encodes four groups at once.</summary>
    /// <seealso href="https://www.rfc-editor.org/rfc/rfc4648#section-4"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Encode(Vector128<byte> groups)
    {
        var bits = groups.AsUInt32();
        var values = (((bits >> 10) & Vector128.Create(0x3Fu))
            | ((bits << 4) & Vector128.Create(0x3F00u))
            | ((bits >> 6) & Vector128.Create(0x3F0000u))
            | ((bits << 8) & Vector128.Create(0x3F000000u))).AsByte();

        // The index of the offset: 0 for 26 to 51, 1 to 12 for those above, 13 for those below.
        var index = Vector128.Max(values, Vector128.Create((byte)51)) - Vector128.Create((byte)51);
        index |= Vector128.LessThan(values, Vector128.Create((byte)26)) & Vector128.Create((byte)13);
        return values + Vector128.ShuffleNative(
            Vector128.Create(
                SmallLetter, Digit, Digit, Digit, Digit, Digit, Digit, Digit, Digit, Digit, Digit, Plus, Slash, CapitalLetter, 0, 0),
            index);
    }
}
