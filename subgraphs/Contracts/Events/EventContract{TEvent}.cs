using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EShop.Contracts.Events;

/// <summary>The contract of one record.</summary>
public sealed class EventContract<TEvent>(string producer, JsonTypeInfo<TEvent> json, int schemaVersion = 1)
    : EventContract(producer, typeof(TEvent), schemaVersion)
    where TEvent : class, IEvent
{
    /// <inheritdoc />
    public override string Write(IEvent message) => JsonSerializer.Serialize((TEvent)message, json);

    /// <inheritdoc />
    public override IEvent Read(ReadOnlySpan<byte> utf8Json)
        => JsonSerializer.Deserialize(utf8Json, json) ?? throw new JsonException($"A {Name} is an object, not null.");
}
