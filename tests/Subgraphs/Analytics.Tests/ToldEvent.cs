using EShop.Contracts.Events;
using EShop.ServiceDefaults.Events;

namespace EShop.Analytics.Tests;

/// <summary>An event in its envelope.</summary>
public sealed record ToldEvent(IEvent Message, EventContext Context)
{
    public static ToldEvent At(IEvent message, DateTimeOffset time, long sequence = 1)
        => new(
            message,
            new EventContext(
                Guid.CreateVersion7(time),
                message.GetType().Name,
                1,
                EventContracts.Of(message.GetType()).Producer,
                message.AggregateId,
                sequence,
                time,
                Guid.NewGuid(),
                null,
                null));
}
