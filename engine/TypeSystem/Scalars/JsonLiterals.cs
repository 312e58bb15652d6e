using System.Buffers;
using System.Text.Json;
using Cacao.Language;

namespace Cacao.Types.Scalars;

/// <summary>Turns literals into JSON and back.</summary>
internal static class JsonLiterals
{
    /// <summary>The JSON value that a literal stands for; enum values become strings.</summary>
    /// <returns><c>null</c> when the literal contains a variable.</returns>
    public static JsonElement? ToJson(ValueNode literal)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        if (!TryWrite(literal, writer))
        {
            return null;
        }

        writer.Flush();
        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The literal that stands for a JSON value.</summary>
    public static ValueNode ToLiteral(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new ObjectValueNode(
            [.. json.EnumerateObject().Select(m => new ObjectFieldNode(new NameNode(m.Name), ToLiteral(m.Value)))]),
        JsonValueKind.Array => new ListValueNode([.. json.EnumerateArray().Select(ToLiteral)]),
        JsonValueKind.String => new StringValueNode(json.GetString()!, false),
        JsonValueKind.Number => ToNumber(json.GetRawText()),
        JsonValueKind.True => new BooleanValueNode(true),
        JsonValueKind.False => new BooleanValueNode(false),
        _ => new NullValueNode(),
    };

    private static ValueNode ToNumber(string text) =>
        text.AsSpan().ContainsAny('.', 'e', 'E') ? new FloatValueNode(text) : new IntValueNode(text);

    private static bool TryWrite(ValueNode literal, Utf8JsonWriter writer)
    {
        switch (literal)
        {
            case StringValueNode text:
                writer.WriteStringValue(text.Value);
                return true;
            case EnumValueNode name:
                writer.WriteStringValue(name.Value);
                return true;
            case BooleanValueNode boolean:
                writer.WriteBooleanValue(boolean.Value);
                return true;
            case IntValueNode number:
                writer.WriteRawValue(number.Value);
                return true;
            case FloatValueNode number:
                writer.WriteRawValue(number.Value);
                return true;
            case NullValueNode:
                writer.WriteNullValue();
                return true;
            case ListValueNode list:
                writer.WriteStartArray();
                var areItems = list.Items.All(item => TryWrite(item, writer));
                writer.WriteEndArray();
                return areItems;
            case ObjectValueNode obj:
                writer.WriteStartObject();
                var areFields = obj.Fields.All(field => TryWriteField(field, writer));
                writer.WriteEndObject();
                return areFields;
            default:
                // A variable: the JSON is given up, but has to be closed.
                writer.WriteNullValue();
                return false;
        }
    }

    private static bool TryWriteField(ObjectFieldNode field, Utf8JsonWriter writer)
    {
        writer.WritePropertyName(field.Name.Value);
        return TryWrite(field.Value, writer);
    }
}
