using System.Text.Json;

namespace Cacao.Subscriptions.Redis;

/// <summary>The text of a message on a channel: an event, or the end of the topic.</summary>
internal static class RedisMessage
{
    private const byte EventMark = (byte)'e';
    private const byte EndMark = (byte)'c';

    /// <summary>Ends the streams of a topic.</summary>
    public static byte[] End { get; } = [EndMark];

    /// <summary>Carries an event.</summary>
    public static byte[] OfEvent<TMessage>(TMessage message)
    {
        using var text = new MemoryStream();
        text.WriteByte(EventMark);
        JsonSerializer.Serialize(text, message, JsonSerializerOptions.Web);
        return text.ToArray();
    }

    /// <summary>Whether a message ends its topic.</summary>
    public static bool IsEnd(ReadOnlySpan<byte> message) => message.SequenceEqual(End);

    /// <summary>The event of a message.</summary>
    /// <exception cref="JsonException">It is none of the type.</exception>
    public static object? ReadEvent(ReadOnlySpan<byte> message, Type type) => message is [EventMark, .. var json]
        ? JsonSerializer.Deserialize(json, type, JsonSerializerOptions.Web)
        : throw new JsonException("The message is no event.");
}
