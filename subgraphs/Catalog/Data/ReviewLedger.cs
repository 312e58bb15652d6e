using EShop.Catalog.Domain;
using EShop.Catalog.Events;
using EShop.Contracts.Events.Catalog;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Catalog.Data;

/// <summary>Writes reviews and keeps each product's rating what its approved reviews make it.</summary>
public sealed class ReviewLedger(CatalogContext db, Outbox outbox, TimeProvider clock)
{
    private const string AuthorIndex = "ix_reviews_product_id_author_id";

    /// <summary>Adds a review, which waits for approval.</summary>
    /// <exception cref="ProductNotFoundException">Customers cannot see such a product.</exception>
    /// <exception cref="AlreadyReviewedException">The author has reviewed the product before.</exception>
    public async Task<Review> SubmitAsync(Review review, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = await db.Products
            .AnyAsync(product => product.Id == review.ProductId && product.FirstPublishedAt <= now, cancellationToken);

        if (!known)
        {
            throw new ProductNotFoundException(review.ProductId);
        }

        try
        {
            db.Reviews.Add(review);
            outbox.Add(new ReviewSubmitted(review.Id, review.ProductId, review.AuthorId, review.Stars));
            await db.SaveChangesAsync(cancellationToken);
            return review;
        }
        catch (DbUpdateException exception)
            when (exception.InnerException is PostgresException { ConstraintName: AuthorIndex })
        {
            db.ChangeTracker.Clear();
            var earlier = await db.Reviews.SingleAsync(
                other => other.ProductId == review.ProductId && other.AuthorId == review.AuthorId,
                cancellationToken);
            throw new AlreadyReviewedException(earlier.Id);
        }
    }

    /// <summary>Changes a review by its rules and the rating of its product with it.</summary>
    /// <param name="id">The review.</param>
    /// <param name="authorId">When given, the review has to be this user's.</param>
    /// <param name="change">What happens to the review.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ReviewNotFoundException">There is no such review, or it is somebody else's.</exception>
    /// <exception cref="EShop.Contracts.StaleVersionException">Another transaction changed the review in the meantime.</exception>
    public Task<Review> ChangeAsync(
        Guid id,
        Guid? authorId,
        Action<Review> change,
        CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var review =
                    await db.Reviews.SingleOrDefaultAsync(
                        review => review.Id == id && (authorId == null || review.AuthorId == authorId),
                        token)
                    ?? throw new ReviewNotFoundException(id);
                var before = review.Contribution;
                change(review);
                await db.SaveVersionedAsync(token);
                await CountAsync(review, before, token);

                if (review.Status != ReviewStatus.Approved)
                {
                    outbox.Add(ReviewNews.Of(review));
                    await db.SaveChangesAsync(token);
                }

                return review;
            },
            cancellationToken);

    /// <summary>Counts or takes back a customer's vote; a repeat changes nothing.</summary>
    /// <exception cref="ReviewNotFoundException">No such review is shown, or it is the customer's own.</exception>
    public Task<Review> VoteAsync(Guid id, Guid userId, bool helpful, CancellationToken cancellationToken)
    {
        var change = helpful
            ? (FormattableString)$"""
                WITH vote AS (
                    INSERT INTO helpful_votes (review_id, user_id)
                    SELECT id, {userId} FROM reviews
                    WHERE id = {id} AND author_id <> {userId} AND status = 'Approved'
                    ON CONFLICT DO NOTHING
                    RETURNING review_id
                )
                UPDATE reviews SET helpful_count = helpful_count + 1 FROM vote WHERE id = vote.review_id
                """
            : $"""
                WITH vote AS (
                    DELETE FROM helpful_votes WHERE review_id = {id} AND user_id = {userId} RETURNING review_id
                )
                UPDATE reviews SET helpful_count = helpful_count - 1 FROM vote WHERE id = vote.review_id
                """;
        return db.InTransactionAsync(
            async token =>
            {
                var isNews = await db.Database.ExecuteSqlAsync(change, token) > 0;
                var review =
                    await db.Reviews
                        .AsNoTracking()
                        .SingleOrDefaultAsync(
                            review => review.Id == id && review.AuthorId != userId && review.Status == ReviewStatus.Approved,
                            token)
                    ?? throw new ReviewNotFoundException(id);

                if (isNews)
                {
                    outbox.Add(ReviewNews.Of(review));
                    await db.SaveChangesAsync(token);
                }

                return review;
            },
            cancellationToken);
    }

    // Adding to what is there, so that two reviews that are approved at the same time both count.
    private async Task CountAsync(Review review, (int Count, int Sum) before, CancellationToken cancellationToken)
    {
        var count = review.Contribution.Count - before.Count;
        var sum = review.Contribution.Sum - before.Sum;

        if (count == 0 && sum == 0)
        {
            return;
        }

        await db.Products
            .Where(product => product.Id == review.ProductId)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(product => product.RatingCount, product => product.RatingCount + count)
                    .SetProperty(product => product.RatingSum, product => product.RatingSum + sum),
                cancellationToken);
        await TellAsync(review, cancellationToken);
    }

    // The row is locked by the update, so that nobody tells an older rating after this one.
    private async Task TellAsync(Review review, CancellationToken cancellationToken)
    {
        var rating = await db.Products
            .Where(product => product.Id == review.ProductId)
            .Select(product => new { product.RatingCount, product.RatingSum })
            .SingleAsync(cancellationToken);
        outbox.Add(new RatingChanged(review.ProductId, rating.RatingCount, rating.RatingSum));

        if (review.Status == ReviewStatus.Approved)
        {
            outbox.Add(new ReviewApproved(review.Id, review.ProductId, review.AuthorId, review.Stars));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
