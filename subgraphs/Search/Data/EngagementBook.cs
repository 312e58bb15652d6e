using EShop.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Data;

/// <summary>
/// Counts what customers do, in the transaction of the event that tells of it. Rows are taken in key order.
/// </summary>
public sealed class EngagementBook(SearchContext db)
{
    /// <summary>Counts what was done with products on a day.</summary>
    public Task CountAsync(
        IReadOnlyCollection<Guid> productIds,
        int points,
        DateTimeOffset at,
        CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO product_activities AS activity (product_id, day, points)
            SELECT id, {DateOnly.FromDateTime(at.UtcDateTime)}, {points}
            FROM unnest({productIds.ToArray()}) AS id ORDER BY id
            ON CONFLICT (product_id, day) DO UPDATE SET points = activity.points + excluded.points
            """,
            cancellationToken);

    /// <summary>Notes what a user did with products.</summary>
    public Task NoteInterestAsync(
        Guid userId,
        IReadOnlyCollection<Guid> productIds,
        int points,
        DateTimeOffset at,
        CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO user_interests AS interest (user_id, product_id, points, last_at)
            SELECT {userId}, id, {points}, {at} FROM unnest({productIds.ToArray()}) AS id ORDER BY id
            ON CONFLICT (user_id, product_id) DO UPDATE SET
                points = interest.points + excluded.points, last_at = GREATEST(interest.last_at, excluded.last_at)
            """,
            cancellationToken);

    /// <summary>Ties products that were bought together to each other.</summary>
    public Task TieAsync(IReadOnlyCollection<Guid> productIds, int weight, CancellationToken cancellationToken)
    {
        var ids = productIds.Take(Engagement.MaxTied).ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO co_purchases AS pair (product_id, other_id, weight)
            SELECT one, other, {weight} FROM unnest({ids}) AS one CROSS JOIN unnest({ids}) AS other
            WHERE one <> other
            ORDER BY one, other
            ON CONFLICT (product_id, other_id) DO UPDATE SET weight = pair.weight + excluded.weight
            """,
            cancellationToken);
    }
}
