using System.Collections;
using System.Runtime.InteropServices;
using System.Text.Json;
using Cacao.Resolvers;

namespace Cacao.Execution.Results;

/// <summary>Writes values that are not part of a table of cells: those of unchecked scalars and of extensions.</summary>
internal static class ValueWriter
{
    private const int MaxDepth = 64;

    /// <summary>Whether <see cref="Write"/> would not find that a value nests too deeply.</summary>
    public static bool CanWrite(object? value, int depth = 0) => depth <= MaxDepth && value switch
    {
        string => true,
        IReadOnlyDictionary<string, object?> members => members.Values.All(member => CanWrite(member, depth + 1)),
        IEnumerable items => items.Cast<object?>().All(item => CanWrite(item, depth + 1)),
        _ => true,
    };

    /// <summary>Writes any JSON-like value.</summary>
    /// <exception cref="InvalidOperationException">The value nests too deeply.</exception>
    public static void Write(ref Utf8ResponseWriter writer, object? value, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            throw new InvalidOperationException($"A value nests more than {MaxDepth} levels deep.");
        }

        switch (value)
        {
            case string text:
                writer.WriteString(text);
                break;
            case JsonElement json:
                WriteJson(ref writer, json);
                break;
            case IReadOnlyDictionary<string, object?> members:
                WriteObject(ref writer, members, depth);
                break;
            case Enum name:
                writer.WriteString(name.ToString());
                break;
            case IEnumerable items:
                WriteList(ref writer, items, depth);
                break;
            default:
                WriteScalar(ref writer, ResolvedValue.FromObject(value));
                break;
        }
    }

    private static void WriteScalar(ref Utf8ResponseWriter writer, in ResolvedValue value)
    {
        switch (value.Kind)
        {
            case ResolvedValueKind.Null:
                writer.WriteNull();
                break;
            case ResolvedValueKind.Boolean:
                writer.WriteBoolean(value.Boolean);
                break;
            case ResolvedValueKind.Int64:
                writer.WriteInt64(value.Int64);
                break;
            case ResolvedValueKind.Double when double.IsFinite(value.Double):
                writer.WriteDouble(value.Double);
                break;
            case ResolvedValueKind.Decimal:
                writer.WriteDecimal(value.Decimal);
                break;
            case ResolvedValueKind.Guid:
                writer.WriteGuid(value.Guid);
                break;
            case ResolvedValueKind.DateTimeOffset:
                writer.WriteDateTimeOffset(value.DateTimeOffset);
                break;
            case ResolvedValueKind.TimeSpan:
                writer.WriteTimeSpan(value.TimeSpan);
                break;
            case ResolvedValueKind.Date:
                writer.WriteDate(value.Date);
                break;
            default:
                writer.WriteString(Convert.ToString(value.ToObject(), System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    // Raw JSON may hold line breaks, which would end the line of an answer in JSON lines.
    private static void WriteJson(ref Utf8ResponseWriter writer, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNull();
            return;
        }

        var raw = JsonMarshal.GetRawUtf8Value(json);
        if (raw.IndexOfAny((byte)'\n', (byte)'\r') < 0)
        {
            writer.WriteRaw(raw);
        }
        else
        {
            writer.WriteRaw(JsonSerializer.SerializeToUtf8Bytes(json));
        }
    }

    private static void WriteObject(
        ref Utf8ResponseWriter writer,
        IReadOnlyDictionary<string, object?> members,
        int depth)
    {
        writer.WriteByte((byte)'{');
        var isFirst = true;
        foreach (var (name, value) in members)
        {
            if (!isFirst)
            {
                writer.WriteByte((byte)',');
            }

            isFirst = false;
            writer.WriteString(name);
            writer.WriteByte((byte)':');
            Write(ref writer, value, depth + 1);
        }

        writer.WriteByte((byte)'}');
    }

    private static void WriteList(ref Utf8ResponseWriter writer, IEnumerable items, int depth)
    {
        writer.WriteByte((byte)'[');
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
            {
                writer.WriteByte((byte)',');
            }

            isFirst = false;
            Write(ref writer, item, depth + 1);
        }

        writer.WriteByte((byte)']');
    }
}
