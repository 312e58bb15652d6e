using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cacao.Resolvers;

/// <summary>What a resolver gives back, without boxing the common value types.</summary>
/// <remarks>Copies are cheap (32 bytes). The accessors do not check the kind; look at <see cref="Kind"/> first.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly struct ResolvedValue
{
    private readonly object? _object;

    // One piece, because what is written as two halves and read as a whole makes the processor wait.
    private readonly Vector128<long> _bits;

    private ResolvedValue(ResolvedValueKind kind, object? value, Vector128<long> bits = default)
    {
        Kind = kind;
        _object = value;
        _bits = bits;
    }

    /// <summary>No value.</summary>
    public static ResolvedValue Null => default;

    /// <summary>How the value is held.</summary>
    public ResolvedValueKind Kind { get; }

    /// <summary>Whether there is no value.</summary>
    public bool IsNull => Kind == ResolvedValueKind.Null;

    /// <summary>The object of kind <see cref="ResolvedValueKind.Object"/>, or the type name of a
    /// <see cref="ResolvedValueKind.NodeId"/>; <c>null</c> for the other kinds.</summary>
    public object? Object => _object;

    /// <summary>The Boolean.</summary>
    public bool Boolean => Int64 != 0;

    /// <summary>The whole number.</summary>
    public long Int64 => _bits.ToScalar();

    /// <summary>The double-precision number.</summary>
    public double Double => BitConverter.Int64BitsToDouble(Int64);

    /// <summary>The decimal number.</summary>
    public decimal Decimal => Read<decimal>();

    /// <summary>The UUID, also the one of a global id.</summary>
    public Guid Guid => Read<Guid>();

    /// <summary>The point in time.</summary>
    public DateTimeOffset DateTimeOffset => new(_bits[0], new TimeSpan(_bits[1]));

    /// <summary>The duration.</summary>
    public TimeSpan TimeSpan => new(Int64);

    /// <summary>The date.</summary>
    public DateOnly Date => DateOnly.FromDayNumber((int)Int64);

    /// <summary>Holds an object; value types that have a kind of their own are unboxed into it.</summary>
    public static ResolvedValue FromObject(object? value) => value switch
    {
        null => default,
        string s => new(ResolvedValueKind.Object, s),
        bool v => From(v),
        int v => From(v),
        long v => From(v),
        double v => From(v),
        decimal v => From(v),
        Guid v => From(v),
        DateTimeOffset v => From(v),
        DateTime v => From(v),
        DateOnly v => From(v),
        TimeSpan v => From(v),
        float v => From(v),
        short v => From(v),
        byte v => From(v),
        sbyte v => From(v),
        ushort v => From(v),
        uint v => From(v),
        ResolvedValue v => v,
        _ => new(ResolvedValueKind.Object, value),
    };

    /// <summary>Holds a reference without looking at its type.</summary>
    public static ResolvedValue FromReference(object? value) =>
        value is null ? default : new(ResolvedValueKind.Object, value);

    /// <summary>Holds a string.</summary>
    public static ResolvedValue From(string? value) => FromReference(value);

    /// <summary>Holds a Boolean.</summary>
    public static ResolvedValue From(bool value) => FromInt64(ResolvedValueKind.Boolean, value ? 1 : 0);

    /// <summary>Holds a whole number.</summary>
    public static ResolvedValue From(long value) => FromInt64(ResolvedValueKind.Int64, value);

    /// <summary>Holds a double-precision number.</summary>
    public static ResolvedValue From(double value) =>
        FromInt64(ResolvedValueKind.Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Holds a decimal number.</summary>
    public static ResolvedValue From(decimal value) => FromBits(ResolvedValueKind.Decimal, null, value);

    /// <summary>Holds a UUID.</summary>
    public static ResolvedValue From(Guid value) => FromBits(ResolvedValueKind.Guid, null, value);

    /// <summary>Holds a point in time.</summary>
    public static ResolvedValue From(DateTimeOffset value) =>
        new(ResolvedValueKind.DateTimeOffset, null, Vector128.Create(value.Ticks, value.Offset.Ticks));

    /// <summary>Holds a point in time; one of unspecified kind is taken as UTC.</summary>
    public static ResolvedValue From(DateTime value) =>
        From(value.Kind == DateTimeKind.Local ? new DateTimeOffset(value) : new DateTimeOffset(value.Ticks, TimeSpan.Zero));

    /// <summary>Holds a duration.</summary>
    public static ResolvedValue From(TimeSpan value) => FromInt64(ResolvedValueKind.TimeSpan, value.Ticks);

    /// <summary>Holds a date.</summary>
    public static ResolvedValue From(DateOnly value) => FromInt64(ResolvedValueKind.Date, value.DayNumber);

    /// <summary>Holds the global id of an entity, encoded only when it is written.</summary>
    public static ResolvedValue FromNodeId(string typeName, Guid id) => FromBits(ResolvedValueKind.NodeId, typeName, id);

    /// <summary>The value as an object, boxing it if needed. A global id becomes its UUID.</summary>
    public object? ToObject() => Kind switch
    {
        ResolvedValueKind.Null => null,
        ResolvedValueKind.Object => _object,
        ResolvedValueKind.Boolean => Boolean,
        ResolvedValueKind.Int64 => Int64,
        ResolvedValueKind.Double => Double,
        ResolvedValueKind.Decimal => Decimal,
        ResolvedValueKind.DateTimeOffset => DateTimeOffset,
        ResolvedValueKind.TimeSpan => TimeSpan,
        ResolvedValueKind.Date => Date,
        _ => Guid,
    };

    /// <inheritdoc/>
    public override string ToString() => $"{ToObject() ?? "null"}";

    private static ResolvedValue FromInt64(ResolvedValueKind kind, long value) =>
        new(kind, null, Vector128.CreateScalar(value));

    private static ResolvedValue FromBits<T>(ResolvedValueKind kind, object? value, T bits)
        where T : unmanaged => new(kind, value, Unsafe.BitCast<T, Vector128<long>>(bits));

    private T Read<T>()
        where T : unmanaged => Unsafe.BitCast<Vector128<long>, T>(_bits);
}
