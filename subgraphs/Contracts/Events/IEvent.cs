namespace EShop.Contracts.Events;

/// <summary>
/// Something that happened, or a command of a saga, told to other subgraphs. It carries what they need and no personal
/// data beyond ids; who, when and why is in the envelope that the outbox puts around it.
/// </summary>
public interface IEvent
{
    /// <summary>The thing that the event is about; the events of one thing have an order.</summary>
    Guid AggregateId { get; }
}
