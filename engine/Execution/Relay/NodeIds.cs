using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Cacao.Execution.Relay;

/// <summary>The format of global ids: the Base64 of <c>TypeName:</c> and the id, a UUID as its 16 bytes, numbers and
/// strings as UTF-8 text. Called by generated code.</summary>
public static class NodeIds
{
    private const int MaxLength = 1024;
    private const int GuidLength = 16;

    /// <summary>Encodes an id.</summary>
    public static string Format(string typeName, Guid id)
    {
        Span<byte> raw = stackalloc byte[256];
        var name = Encoding.UTF8.GetByteCount(typeName);
        if (name + 1 + GuidLength > raw.Length)
        {
            raw = new byte[name + 1 + GuidLength];
        }

        Encoding.UTF8.GetBytes(typeName, raw);
        raw[name] = (byte)':';
        id.TryWriteBytes(raw[(name + 1)..]);
        return Convert.ToBase64String(raw[..(name + 1 + GuidLength)]);
    }

    /// <summary>Encodes an id that is written as text.</summary>
    public static string Format<T>(string typeName, T id)
        where T : notnull => id is Guid guid
            ? Format(typeName, guid)
            : Convert.ToBase64String(
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{typeName}:{id}")));

    /// <summary>Encodes the ids of a list, <c>null</c> elements staying <c>null</c>.</summary>
    [return: NotNullIfNotNull(nameof(ids))]
    public static IReadOnlyList<string?>? FormatAll<T>(string typeName, IEnumerable<T>? ids) =>
        ids?.Select(id => id is null ? null : Format<object>(typeName, id)).ToList();

    /// <summary>Decodes an id.</summary>
    /// <param name="value">The text that the client sent.</param>
    /// <param name="typeName">The type that the id must belong to; <c>null</c> accepts any.</param>
    /// <exception cref="GraphQLException">The text is no global id, or one of another type.</exception>
    public static T Parse<T>(object? value, string? typeName)
    {
        Span<byte> raw = stackalloc byte[MaxLength];
        raw = Decode(value as string, raw, out var name);
        if (typeName is not null && !Ascii.Equals(raw[..name], typeName))
        {
            NodeIdErrors.ThrowTypeMismatch(typeName, Encoding.UTF8.GetString(raw[..name]));
        }

        return (T)ParseInternalId(raw[(name + 1)..], typeof(T));
    }

    /// <summary>Decodes an id of any type.</summary>
    /// <exception cref="GraphQLException">The text is no global id.</exception>
    public static object Parse(string value, Type runtimeType)
    {
        Span<byte> raw = stackalloc byte[MaxLength];
        raw = Decode(value, raw, out var name);
        return ParseInternalId(raw[(name + 1)..], runtimeType);
    }

    /// <summary>Decodes an id.</summary>
    /// <param name="value">The text that the client sent.</param>
    /// <param name="runtimeType">The .NET type of the id within its type.</param>
    /// <param name="typeName">The type that the id must belong to.</param>
    /// <exception cref="GraphQLException">The text is no global id, or one of another type.</exception>
    public static object Parse(string value, Type runtimeType, string typeName)
    {
        var actual = ReadTypeName(value);
        if (actual != typeName)
        {
            NodeIdErrors.ThrowTypeMismatch(typeName, actual);
        }

        return Parse(value, runtimeType);
    }

    /// <summary>The type that an id belongs to.</summary>
    /// <exception cref="GraphQLException">The text is no global id.</exception>
    public static string ReadTypeName(string value)
    {
        Span<byte> raw = stackalloc byte[MaxLength];
        raw = Decode(value, raw, out var name);
        return Encoding.UTF8.GetString(raw[..name]);
    }

    // The raw id and the length of the type name in it; a colon follows the name.
    private static Span<byte> Decode(string? value, Span<byte> buffer, out int name)
    {
        if (value is not null
            && Convert.TryFromBase64String(value, buffer, out var length)
            && (name = buffer[..length].IndexOf((byte)':')) > 0)
        {
            return buffer[..length];
        }

        NodeIdErrors.ThrowInvalid();
        name = 0;
        return default;
    }

    private static object ParseInternalId(ReadOnlySpan<byte> id, Type type)
    {
        if (type == typeof(Guid))
        {
            return ParseGuid(id);
        }

        if (type == typeof(string))
        {
            return Encoding.UTF8.GetString(id);
        }

        if (Utf8Parser.TryParse(id, out long number, out var consumed) && consumed == id.Length)
        {
            switch (Type.GetTypeCode(type))
            {
                case TypeCode.Int64:
                    return number;
                case TypeCode.Int32 when number is >= int.MinValue and <= int.MaxValue:
                    return (int)number;
                case TypeCode.Int16 when number is >= short.MinValue and <= short.MaxValue:
                    return (short)number;
            }
        }

        NodeIdErrors.ThrowInvalid();
        return null;
    }

    private static object ParseGuid(ReadOnlySpan<byte> id)
    {
        if (id.Length == GuidLength)
        {
            return new Guid(id);
        }

        NodeIdErrors.ThrowInvalid();
        return null;
    }
}
