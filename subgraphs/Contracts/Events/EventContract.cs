namespace EShop.Contracts.Events;

/// <summary>
/// What producer and consumers of an event agree on: its name, its version, its JSON.
/// <para>
/// A reader ignores members that it does not know and accepts every published version, because a later version only
/// adds members that have a default value. Any other change is a new event. A member without default that is missing,
/// or <c>null</c> where the record has none, is a <see cref="System.Text.Json.JsonException"/>.
/// </para>
/// </summary>
public abstract class EventContract
{
    /// <summary>Stands for the producer of events that every subgraph may publish.</summary>
    public const string AnyProducer = "*";

    private protected EventContract(string producer, Type type, int schemaVersion)
    {
        Producer = producer;
        Type = type;
        SchemaVersion = schemaVersion;
    }

    /// <summary>The subgraph that publishes it, or <see cref="AnyProducer"/>.</summary>
    public string Producer { get; }

    /// <summary>The name under which it travels, for example <c>PriceChanged</c>.</summary>
    public string Name => Type.Name;

    /// <summary>The record.</summary>
    public Type Type { get; }

    /// <summary>1 for the first version, one more whenever a member was added.</summary>
    public int SchemaVersion { get; }

    /// <summary>Writes an event of this contract as JSON.</summary>
    public abstract string Write(IEvent message);

    /// <summary>Reads an event of this contract in whatever version.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is not JSON, or not this event.</exception>
    public abstract IEvent Read(ReadOnlySpan<byte> utf8Json);
}
