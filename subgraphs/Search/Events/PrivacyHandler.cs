using EShop.Contracts.Events.Privacy;
using EShop.Contracts.Events.Users;
using EShop.Search.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Events;

/// <summary>
/// Erases and counts what is kept about a user. What all users did together names none of them and stays.
/// </summary>
internal sealed class PrivacyHandler(SearchContext db, IndexGate gate, Outbox outbox)
    : IEventHandler<ErasureRequested>, IEventHandler<DataExportRequested>
{
    public async Task HandleAsync(ErasureRequested message, EventContext context, CancellationToken cancellationToken)
    {
        // Who notes interests of the user in this moment may lock them in another order.
        await gate.EnterAsync(cancellationToken);
        await db.UserInterests
            .Where(interest => interest.UserId == message.UserId)
            .ExecuteDeleteAsync(cancellationToken);
        outbox.Add(new UserDataErased(message.UserId, message.RequestId, SearchSubgraph.Name));
    }

    public async Task HandleAsync(
        DataExportRequested message,
        EventContext context,
        CancellationToken cancellationToken)
    {
        var records = await db.UserInterests.CountAsync(
            interest => interest.UserId == message.UserId,
            cancellationToken);
        outbox.Add(new UserDataExported(message.UserId, message.RequestId, SearchSubgraph.Name, records));
    }
}
