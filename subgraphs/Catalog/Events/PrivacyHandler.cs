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
        // Their readers hear of it: what is kept anywhere shows the name.
        var deleted = await db.Reviews
            .FromSql($"DELETE FROM reviews WHERE author_id = {userId} AND status <> 'Approved' RETURNING *")
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var erased = await db.Reviews
            .FromSql(
                $"""
                UPDATE reviews SET author_id = {pseudonymId}, author_name = {Review.ErasedAuthorName}, version = version + 1
                WHERE author_id = {userId}
                RETURNING *
                """)
            .AsNoTracking()
            .ToListAsync(cancellationToken);

        foreach (var review in deleted.Concat(erased).OrderBy(review => review.Id))
        {
            outbox.Add(ReviewNews.Of(review));
        }

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
