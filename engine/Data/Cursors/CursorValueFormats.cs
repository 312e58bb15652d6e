using System.Globalization;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Cacao.Data;

/// <summary>The types that a cursor can hold, with the format of each.</summary>
internal static class CursorValueFormats
{
    private static readonly CultureInfo s_culture = CultureInfo.InvariantCulture;

    private static readonly FixedSizeFormat s_signed = new(
        sizeof(long),
        (target, value) => WriteInt64LittleEndian(target.Span, Convert.ToInt64(value, s_culture)),
        (source, type) => ToInteger(ReadInt64LittleEndian(source.Span), type));

    private static readonly FixedSizeFormat s_unsigned = new(
        sizeof(ulong),
        (target, value) => WriteUInt64LittleEndian(target.Span, Convert.ToUInt64(value, s_culture)),
        (source, type) => ToInteger(ReadUInt64LittleEndian(source.Span), type));

    private static readonly Dictionary<Type, CursorValueFormat> s_formats = new()
    {
        [typeof(string)] = new StringFormat(),
        [typeof(sbyte)] = s_signed,
        [typeof(short)] = s_signed,
        [typeof(int)] = s_signed,
        [typeof(long)] = s_signed,
        [typeof(byte)] = s_unsigned,
        [typeof(ushort)] = s_unsigned,
        [typeof(uint)] = s_unsigned,
        [typeof(ulong)] = s_unsigned,
        [typeof(bool)] = new FixedSizeFormat(
            1,
            (target, value) => target.Span[0] = (bool)value ? (byte)1 : (byte)0,
            (source, _) => source.Span[0] <= 1 ? source.Span[0] == 1 : null),
        [typeof(float)] = new FixedSizeFormat(
            sizeof(float),
            (target, value) => WriteSingleLittleEndian(target.Span, (float)value),
            (source, _) => ReadSingleLittleEndian(source.Span)),
        [typeof(double)] = new FixedSizeFormat(
            sizeof(double),
            (target, value) => WriteDoubleLittleEndian(target.Span, (double)value),
            (source, _) => ReadDoubleLittleEndian(source.Span)),
        [typeof(decimal)] = new FixedSizeFormat(sizeof(decimal), WriteDecimal, (source, _) => ReadDecimal(source.Span)),
        [typeof(Guid)] = new FixedSizeFormat(
            16,
            (target, value) => ((Guid)value).TryWriteBytes(target.Span),
            (source, _) => new Guid(source.Span)),
        [typeof(DateTime)] = new FixedSizeFormat(
            sizeof(long) + 1,
            (target, value) =>
            {
                WriteInt64LittleEndian(target.Span, ((DateTime)value).Ticks);
                target.Span[sizeof(long)] = (byte)((DateTime)value).Kind;
            },
            (source, _) => ReadDateTime(source.Span)),
        [typeof(DateTimeOffset)] = new FixedSizeFormat(
            sizeof(long) + sizeof(short),
            (target, value) =>
            {
                WriteInt64LittleEndian(target.Span, ((DateTimeOffset)value).Ticks);
                WriteInt16LittleEndian(target.Span[sizeof(long)..], (short)((DateTimeOffset)value).TotalOffsetMinutes);
            },
            (source, _) => ReadDateTimeOffset(source.Span)),
        [typeof(DateOnly)] = new FixedSizeFormat(
            sizeof(int),
            (target, value) => WriteInt32LittleEndian(target.Span, ((DateOnly)value).DayNumber),
            (source, _) => ReadInt32LittleEndian(source.Span) is var day and >= 0 && day <= DateOnly.MaxValue.DayNumber
                ? DateOnly.FromDayNumber(day)
                : null),
        [typeof(TimeOnly)] = new FixedSizeFormat(
            sizeof(long),
            (target, value) => WriteInt64LittleEndian(target.Span, ((TimeOnly)value).Ticks),
            (source, _) => ReadInt64LittleEndian(source.Span) is var ticks and >= 0 && ticks <= TimeOnly.MaxValue.Ticks
                ? new TimeOnly(ticks)
                : null),
        [typeof(TimeSpan)] = new FixedSizeFormat(
            sizeof(long),
            (target, value) => WriteInt64LittleEndian(target.Span, ((TimeSpan)value).Ticks),
            (source, _) => new TimeSpan(ReadInt64LittleEndian(source.Span)))
    };

    public static bool IsSupported(Type type) => s_formats.ContainsKey(Unwrap(type));

    public static CursorValueFormat Of(Type type) => s_formats[Unwrap(type)];

    private static Type Unwrap(Type type) => type.IsEnum ? Enum.GetUnderlyingType(type) : type;

    private static object? ToInteger(IConvertible value, Type type)
    {
        try
        {
            var integer = Convert.ChangeType(value, Unwrap(type), s_culture);
            return type.IsEnum ? Enum.ToObject(type, integer) : integer;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static void WriteDecimal(Memory<byte> target, object value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits((decimal)value, parts);

        for (var i = 0; i < parts.Length; i++)
        {
            WriteInt32LittleEndian(target.Span[(i * sizeof(int))..], parts[i]);
        }
    }

    private static object? ReadDecimal(ReadOnlySpan<byte> source)
    {
        Span<int> parts = stackalloc int[4];

        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = ReadInt32LittleEndian(source[(i * sizeof(int))..]);
        }

        try
        {
            return new decimal(parts);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static object? ReadDateTime(ReadOnlySpan<byte> source)
    {
        var ticks = ReadInt64LittleEndian(source);
        var kind = source[sizeof(long)];
        return IsTicks(ticks) && kind <= (byte)DateTimeKind.Local ? new DateTime(ticks, (DateTimeKind)kind) : null;
    }

    private static object? ReadDateTimeOffset(ReadOnlySpan<byte> source)
    {
        var ticks = ReadInt64LittleEndian(source);
        var offset = TimeSpan.FromMinutes(ReadInt16LittleEndian(source[sizeof(long)..]));
        return IsTicks(ticks) && offset.Duration() <= TimeSpan.FromHours(14) && IsTicks(ticks - offset.Ticks)
            ? new DateTimeOffset(ticks, offset)
            : null;
    }

    private static bool IsTicks(long ticks) => ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
}
