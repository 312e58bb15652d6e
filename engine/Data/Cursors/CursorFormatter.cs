using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;

namespace Cacao.Data;

/// <summary>
/// Writes and reads cursors: base64url of version (1 byte), checksum (4), order fingerprint (4) and the key values,
/// each with a byte that tells whether it is <c>null</c>. Integers are little-endian.
/// </summary>
internal static class CursorFormatter
{
    private const byte Version = 1;
    private const int ChecksumAt = 1;
    private const int FingerprintAt = 5;
    private const int ValuesAt = 9;
    private const int MaxEncodedLength = 8192;

    /// <summary>Writes the cursor of an item.</summary>
    /// <param name="order">The order of the list.</param>
    /// <param name="values">The values of the item's keys.</param>
    public static string Format(CursorOrder order, IReadOnlyList<object?> values)
    {
        var writer = new ArrayBufferWriter<byte>(64);
        writer.GetSpan(ValuesAt)[..ValuesAt].Clear();
        writer.Advance(ValuesAt);

        for (var i = 0; i < values.Count; i++)
        {
            WriteValue(writer, order.Keys[i], values[i]);
        }

        var cursor = writer.WrittenSpan.ToArray();
        cursor[0] = Version;
        BinaryPrimitives.WriteUInt32LittleEndian(cursor.AsSpan(FingerprintAt), order.Fingerprint);
        BinaryPrimitives.WriteUInt32LittleEndian(cursor.AsSpan(ChecksumAt), ChecksumOf(cursor));
        return Base64Url.EncodeToString(cursor);
    }

    /// <summary>Reads a cursor.</summary>
    /// <param name="order">The order of the list.</param>
    /// <param name="cursor">The cursor as the client sent it.</param>
    /// <returns>The values of the keys.</returns>
    /// <exception cref="InvalidCursorException">The cursor was not issued by this list.</exception>
    public static object?[] Parse(CursorOrder order, string cursor)
    {
        var bytes = Decode(cursor);

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(FingerprintAt)) != order.Fingerprint)
        {
            throw new InvalidCursorException("The cursor was issued for another order or another list.");
        }

        var rest = (ReadOnlySpan<byte>)bytes.AsSpan(ValuesAt);
        var values = new object?[order.Keys.Count];

        for (var i = 0; i < values.Length; i++)
        {
            if (!TryReadValue(ref rest, order.Keys[i], out values[i]))
            {
                throw Damaged();
            }
        }

        return rest.IsEmpty ? values : throw Damaged();
    }

    private static byte[] Decode(string cursor)
    {
        if (cursor.Length > MaxEncodedLength || !Base64Url.IsValid(cursor))
        {
            throw Damaged();
        }

        var bytes = Base64Url.DecodeFromChars(cursor);

        if (bytes.Length < ValuesAt)
        {
            throw Damaged();
        }

        if (bytes[0] != Version)
        {
            throw new InvalidCursorException("The cursor is of a version that is not supported any more.");
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(ChecksumAt)) == ChecksumOf(bytes)
            ? bytes
            : throw Damaged();
    }

    private static uint ChecksumOf(byte[] cursor)
        => Fnv1a.Append(Fnv1a.Empty, cursor.AsSpan(FingerprintAt));

    private static void WriteValue(ArrayBufferWriter<byte> writer, CursorKey key, object? value)
    {
        var hasValue = writer.GetSpan(1);
        hasValue[0] = value is null ? (byte)0 : (byte)1;
        writer.Advance(1);

        if (value is not null)
        {
            CursorValueFormats.Of(key.ValueType).Write(writer, value);
        }
    }

    private static bool TryReadValue(ref ReadOnlySpan<byte> source, CursorKey key, out object? value)
    {
        value = null;

        if (source.IsEmpty || source[0] > 1)
        {
            return false;
        }

        var hasValue = source[0] == 1;
        source = source[1..];
        return !hasValue || CursorValueFormats.Of(key.ValueType).TryRead(ref source, key.ValueType, out value);
    }

    private static InvalidCursorException Damaged() => new("The cursor is damaged.");
}
