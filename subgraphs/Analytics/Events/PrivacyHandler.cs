using EShop.Analytics.Data;
using EShop.Contracts.Events.Privacy;
using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Analytics.Events;

/// <summary>Grants what users wish about their data: who they were is forgotten, what was sold stays.</summary>
internal sealed class PrivacyHandler(AnalyticsContext db, Pseudonyms pseudonyms, Outbox outbox)
    : IEventHandler<ErasureRequested>, IEventHandler<DataExportRequested>
{
    public async Task HandleAsync(ErasureRequested message, EventContext context, CancellationToken cancellationToken)
    {
        await pseudonyms.ForgetAsync(message.UserId, cancellationToken);
        outbox.Add(new UserDataErased(message.UserId, message.RequestId, AnalyticsSubgraph.Name));
    }

    public async Task HandleAsync(
        DataExportRequested message,
        EventContext context,
        CancellationToken cancellationToken)
    {
        var records = await pseudonyms.FindAsync(message.UserId, cancellationToken) is { } customerId
            ? await db.RecordedEvents.CountAsync(row => row.CustomerId == customerId, cancellationToken)
            : 0;
        outbox.Add(new UserDataExported(message.UserId, message.RequestId, AnalyticsSubgraph.Name, records));
    }
}
