using System.Text.Json;

namespace Cacao.Federation.Execution;

/// <summary>Messages of a source schema over a WebSocket.</summary>
internal static class SocketSourceMessage
{
    public const string Acknowledged = "connection_ack";
    public const string Next = "next";
    public const string Error = "error";
    public const string Complete = "complete";
    public const string Ping = "ping";

    /// <summary>Reads the type of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="payload">Where the payload stands in it.</param>
    /// <returns>The type, or an empty text when the message is none.</returns>
    public static string Parse(byte[] message, out Range payload)
    {
        payload = default;
        var type = string.Empty;
        var reader = new Utf8JsonReader(message);
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var (isType, isPayload) = (reader.ValueTextEquals("type"u8), reader.ValueTextEquals("payload"u8));
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                type = isType && reader.TokenType == JsonTokenType.String ? reader.GetString()! : type;
                reader.Skip();
                payload = isPayload ? start..(int)reader.BytesConsumed : payload;
            }
        }
        catch (JsonException)
        {
            return string.Empty;
        }

        return type;
    }
}
