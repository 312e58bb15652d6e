using EShop.Catalog.Domain;
using EShop.Catalog.Tests;
using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults.Demo;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Events.Tests;

public sealed class ErasureTests(CatalogDatabase database) : IClassFixture<CatalogDatabase>
{
    private static readonly DateTimeOffset s_now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Published_reviews_become_nobodys_and_drafts_go()
    {
        await using var db = database.CreateContext();
        var (user, other, pseudonym) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var published = Add(db, 100, user);
        published.Approve(user, 1);
        var pending = Add(db, 101, user);
        var theirs = Add(db, 102, other);
        db.HelpfulVotes.Add(new HelpfulVote(theirs.Id, user));
        db.Purchases.Add(new Purchase(user, published.ProductId, s_now));
        await db.SaveChangesAsync();

        Assert.Equal(4, await ExportAsync(user));
        await HandleAsync(new ErasureRequested(user, Guid.NewGuid(), pseudonym));
        await HandleAsync(new ErasureRequested(user, Guid.NewGuid(), Guid.CreateVersion7()));
        Assert.Equal(0, await ExportAsync(user));

        db.ChangeTracker.Clear();
        var kept = await db.Reviews.SingleAsync(review => review.Id == published.Id);
        Assert.Equal(
            (pseudonym, "Former customer", "Good.", ReviewStatus.Approved, (Guid?)pseudonym),
            (kept.AuthorId, kept.AuthorName, kept.Text, kept.Status, kept.ModeratorId));
        Assert.False(await db.Reviews.AnyAsync(review => review.Id == pending.Id));
        Assert.Equal("Ada", (await db.Reviews.SingleAsync(review => review.Id == theirs.Id)).AuthorName);
        Assert.Equal(pseudonym, (await db.HelpfulVotes.SingleAsync(vote => vote.ReviewId == theirs.Id)).UserId);
        Assert.True(await db.Purchases.AnyAsync(purchase => purchase.UserId == pseudonym));
        // The repetition found nothing more to tell of.
        Assert.Equal([(published.Id, "true"), (pending.Id, "false")], await ToldAsync());
    }

    private static Review Add(Data.CatalogContext db, int product, Guid author)
    {
        var review = new Review(
            Guid.CreateVersion7(), DemoIds.Product(product), author, "Ada", 4, null, "Good.", s_now);
        db.Reviews.Add(review);
        return review;
    }

    private async Task<List<(Guid Review, string IsShown)>> ToldAsync()
    {
        await using var db = database.CreateContext();
        var told = await db.Database
            .SqlQuery<string>(
                $"""
                SELECT aggregate_id || ' ' || (payload::json ->> 'isShown') AS "Value" FROM outbox_messages
                WHERE name = 'ReviewChanged' ORDER BY position
                """)
            .ToListAsync();
        return [.. told.Select(one => one.Split(' ')).Select(parts => (Guid.Parse(parts[0]), parts[1]))];
    }

    private async Task<int> ExportAsync(Guid user)
    {
        var request = Guid.NewGuid();
        await HandleAsync(new DataExportRequested(user, request));
        await using var db = database.CreateContext();
        return await db.Database
            .SqlQuery<int>(
                $"""
                SELECT (payload::json ->> 'records')::int AS "Value" FROM outbox_messages
                WHERE name = 'UserDataExported' AND payload::json ->> 'requestId' = {request.ToString()}
                """)
            .SingleAsync();
    }

    private Task HandleAsync(ErasureRequested message) => HandleAsync(handler => handler.HandleAsync(message, Context, default));

    private Task HandleAsync(DataExportRequested message)
        => HandleAsync(handler => handler.HandleAsync(message, Context, default));

    private async Task HandleAsync(Func<PrivacyHandler, Task> handle)
    {
        await using var db = database.CreateContext();
        await handle(new PrivacyHandler(db, new Outbox(db, new ManualTimeProvider(s_now))));
        await db.SaveChangesAsync();
    }

    private static EventContext Context
        => new(Guid.NewGuid(), "ErasureRequested", 1, "users", Guid.NewGuid(), 1, s_now, Guid.NewGuid(), null, null);
}
