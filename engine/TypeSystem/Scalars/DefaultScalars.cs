using System.Collections.Frozen;
using System.Text.Json;

namespace Cacao.Types.Scalars;

/// <summary>The scalars beyond the specification's five that are there without being registered, and the .NET types
/// that they are bound to. A schema only lists those that it uses.</summary>
public static class DefaultScalars
{
    private static readonly FrozenDictionary<Type, string> s_names = new Dictionary<Type, string>
    {
        [typeof(DateTimeOffset)] = "DateTime",
        [typeof(DateTime)] = "DateTime",
        [typeof(DateOnly)] = "Date",
        [typeof(TimeOnly)] = "LocalTime",
        [typeof(TimeSpan)] = "TimeSpan",
        [typeof(long)] = "Long",
        [typeof(short)] = "Short",
        [typeof(byte)] = "Byte",
        [typeof(decimal)] = "Decimal",
        [typeof(Guid)] = "UUID",
        [typeof(Uri)] = "URL",
        [typeof(byte[])] = "ByteArray",
        [typeof(JsonElement)] = "JSON",
        [typeof(JsonDocument)] = "JSON",
        [typeof(object)] = "Any",
        [typeof(IFile)] = "Upload",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, ScalarType> s_scalars = new ScalarType[]
    {
        new AnyType(),
        new ByteArrayType(),
        new ByteType(),
        new DateTimeType(),
        new DateType(),
        new DecimalType(),
        new JsonType(),
        new LocalDateType(),
        new LocalTimeType(),
        new LongType(),
        new ShortType(),
        new TimeSpanType(),
        new UploadType(),
        new UrlType(),
        new UuidType(),
    }.ToFrozenDictionary(scalar => scalar.Name, StringComparer.Ordinal);

    /// <summary>All of them, in no particular order.</summary>
    public static IReadOnlyList<ScalarType> All { get; } = s_scalars.Values;

    /// <summary>Finds a scalar by name.</summary>
    public static ScalarType? Find(string name) => s_scalars.GetValueOrDefault(name);

    /// <summary>Finds the name of the scalar that a .NET type is bound to.</summary>
    public static string? FindName(Type runtimeType) => s_names.GetValueOrDefault(runtimeType);
}
