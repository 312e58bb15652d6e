using System.Buffers;
using System.Text;
using System.Text.Json;
using Cacao.AspNetCore.Http;
using Cacao.Execution;

namespace Cacao.AspNetCore.Subscriptions;

/// <summary>Writes the messages of the server.</summary>
internal static class ServerMessage
{
    /// <summary>A message about the connection.</summary>
    public static PooledBuffer Create(string type, IReadOnlyDictionary<string, object?>? payload = null)
    {
        var message = new PooledBuffer(64);
        using var writer = new Utf8JsonWriter(message);
        writer.WriteStartObject();
        writer.WriteString("type", type);
        if (payload is not null)
        {
            writer.WritePropertyName("payload");
            JsonSerializer.Serialize(writer, payload, JsonSerializerOptions.Web);
        }

        writer.WriteEndObject();
        return message;
    }

    /// <summary>The end of an operation.</summary>
    public static PooledBuffer Complete(JsonEncodedText id) => WriteEnd(WriteStart(id, "complete"));

    /// <summary>A result of an operation.</summary>
    public static PooledBuffer Next(JsonEncodedText id, string type, IOperationResult result)
    {
        var message = WriteStart(id, type);
        message.Write(",\"payload\":"u8);
        result.WriteTo(message);
        return WriteEnd(message);
    }

    /// <summary>The failure of an operation, which ends it.</summary>
    public static PooledBuffer Error(JsonEncodedText id, IReadOnlyList<IError> errors)
    {
        var message = WriteStart(id, "error");
        message.Write(",\"payload\":"u8);
        OperationResults.WriteErrors(message, errors);
        return WriteEnd(message);
    }

    private static PooledBuffer WriteStart(JsonEncodedText id, string type)
    {
        var message = new PooledBuffer();
        message.Write("{\"id\":\""u8);
        message.Write(id.EncodedUtf8Bytes);
        message.Write("\",\"type\":\""u8);
        Encoding.UTF8.GetBytes(type, message);
        message.Write("\""u8);
        return message;
    }

    private static PooledBuffer WriteEnd(PooledBuffer message)
    {
        message.Write("}"u8);
        return message;
    }
}
