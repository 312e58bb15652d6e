using System.Text.Json;

namespace Cacao.AspNetCore.Subscriptions;

/// <summary>A message of the client. The payload is a part of the bytes that were received.</summary>
internal readonly record struct ClientMessage(ClientMessageKind Kind, string? Id, ReadOnlyMemory<byte> Payload)
{
    private const int MaxIdLength = 256;

    /// <summary>Reads a message.</summary>
    /// <exception cref="SocketCloseException">It is none.</exception>
    public static ClientMessage Parse(ReadOnlyMemory<byte> message, SocketProtocol protocol)
    {
        try
        {
            return Read(message, protocol) is { Kind: not ClientMessageKind.Unknown } parsed
                ? parsed
                : throw Bad("The message has no known type.");
        }
        catch (JsonException)
        {
            throw Bad("The message is not valid JSON.");
        }
        catch (InvalidOperationException)
        {
            // An escape of half a surrogate pair.
            throw Bad("The message holds text that is not Unicode.");
        }
    }

    /// <summary>The payload as JSON of its own, which stays when the bytes are gone.</summary>
    public OperationMessagePayload CopyPayload()
    {
        if (Payload.IsEmpty)
        {
            return new OperationMessagePayload(null);
        }

        using var document = JsonDocument.Parse(Payload);
        return new OperationMessagePayload(document.RootElement.Clone());
    }

    /// <summary>The id, which the kind of message demands.</summary>
    /// <exception cref="SocketCloseException">There is none.</exception>
    public string RequireId() => Id is { Length: > 0 and <= MaxIdLength } id
        ? id
        : throw Bad("The message needs an id of 1 to 256 characters.");

    private static ClientMessage Read(ReadOnlyMemory<byte> message, SocketProtocol protocol)
    {
        var reader = new Utf8JsonReader(message.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw Bad("The message is no object.");
        }

        var read = default(ClientMessage);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            read = ReadMember(ref reader, read, message, protocol);
        }

        // Anything behind the object makes the message no JSON: the reader throws.
        reader.Read();
        return read;
    }

    private static ClientMessage ReadMember(
        ref Utf8JsonReader reader,
        ClientMessage message,
        ReadOnlyMemory<byte> bytes,
        SocketProtocol protocol)
    {
        if (reader.ValueTextEquals("type"u8))
        {
            return message with { Kind = protocol.KindOf(ReadText(ref reader, "type")) };
        }

        if (reader.ValueTextEquals("id"u8))
        {
            return message with { Id = ReadText(ref reader, "id") };
        }

        var isPayload = reader.ValueTextEquals("payload"u8);
        reader.Read();
        var isNull = reader.TokenType == JsonTokenType.Null;
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return isPayload
            ? message with { Payload = isNull ? default : bytes[start..(int)reader.BytesConsumed] }
            : message;
    }

    private static string? ReadText(ref Utf8JsonReader reader, string name)
    {
        reader.Read();
        return reader.TokenType is JsonTokenType.String or JsonTokenType.Null
            ? reader.GetString()
            : throw Bad($"The member \"{name}\" is no text.");
    }

    private static SocketCloseException Bad(string reason) => new(SocketCloseCode.BadMessage, reason);
}
