using EShop.Contracts.Events.Privacy;
using EShop.Contracts.Events.Users;
using EShop.Delivery.Data;
using EShop.ServiceDefaults.Events;

namespace EShop.Delivery.Events;

/// <summary>Answers what users wish about their data.</summary>
internal sealed class PrivacyHandler(PersonalData data, Outbox outbox)
    : IEventHandler<DataExportRequested>, IEventHandler<ErasureRequested>
{
    public async Task HandleAsync(
        DataExportRequested message,
        EventContext context,
        CancellationToken cancellationToken)
        => outbox.Add(new UserDataExported(
            message.UserId,
            message.RequestId,
            DeliverySubgraph.Name,
            await data.CountAsync(message.UserId, cancellationToken)));

    public async Task HandleAsync(ErasureRequested message, EventContext context, CancellationToken cancellationToken)
    {
        await data.EraseAsync(message.UserId, message.PseudonymId, cancellationToken);
        outbox.Add(new UserDataErased(message.UserId, message.RequestId, DeliverySubgraph.Name));
    }
}
