using EShop.Contracts.Events.Privacy;
using EShop.Contracts.Events.Users;
using EShop.Notifications.Data;
using EShop.ServiceDefaults.Events;

namespace EShop.Notifications.Events;

/// <summary>Does this subgraph's part of what users wish about their data.</summary>
internal sealed class PrivacyHandler(PersonalData data, Outbox outbox)
    : IEventHandler<DataExportRequested>, IEventHandler<ErasureRequested>
{
    public async Task HandleAsync(DataExportRequested message, EventContext context, CancellationToken cancellationToken)
    {
        var records = await data.CountAsync(message.UserId, cancellationToken);
        outbox.Add(new UserDataExported(message.UserId, message.RequestId, NotificationsSubgraph.Name, records));
    }

    public async Task HandleAsync(ErasureRequested message, EventContext context, CancellationToken cancellationToken)
    {
        await data.EraseAsync(message.UserId, cancellationToken);
        outbox.Add(new UserDataErased(message.UserId, message.RequestId, NotificationsSubgraph.Name));
    }
}
