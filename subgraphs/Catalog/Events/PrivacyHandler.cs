using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using EShop.Contracts.Events.Privacy;
using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Events;

/// <summary>
/// Grants what users wish about their data. What they published stays for other customers, and is nobody's: a pseudonym
/// takes the place of their id. What nobody else has seen is deleted.
/// </summary>
internal sealed class PrivacyHandler(CatalogContext db, Outbox outbox)
    : IEventHandler<ErasureRequested>, IEventHandler<DataExportRequested>
{
    public async Task HandleAsync(ErasureRequested message, EventContext context, CancellationToken cancellationToken)
    {
        var (userId, pseudonymId) = (message.UserId, message.PseudonymId);
        await db.Reviews
            .Where(review => review.AuthorId == userId && review.Status != ReviewStatus.Approved)
            .ExecuteDeleteAsync(cancellationToken);
        await db.Reviews
            .Where(review => review.AuthorId == userId)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(review => review.AuthorId, pseudonymId)
                    .SetProperty(review => review.AuthorName, Review.ErasedAuthorName)
                    .SetProperty(review => review.Version, review => review.Version + 1),
                cancellationToken);
        await db.Reviews
            .Where(review => review.ModeratorId == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(review => review.ModeratorId, pseudonymId), cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE helpful_votes SET user_id = {pseudonymId} WHERE user_id = {userId}", cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE purchases SET user_id = {pseudonymId} WHERE user_id = {userId}", cancellationToken);
        outbox.Add(new UserDataErased(userId, message.RequestId, CatalogSubgraph.Name));
    }

    public async Task HandleAsync(
        DataExportRequested message,
        EventContext context,
        CancellationToken cancellationToken)
    {
        var userId = message.UserId;
        var records = await db.Reviews.CountAsync(review => review.AuthorId == userId, cancellationToken)
            + await db.HelpfulVotes.CountAsync(vote => vote.UserId == userId, cancellationToken)
            + await db.Purchases.CountAsync(purchase => purchase.UserId == userId, cancellationToken);
        outbox.Add(new UserDataExported(userId, message.RequestId, CatalogSubgraph.Name, records));
    }
}
