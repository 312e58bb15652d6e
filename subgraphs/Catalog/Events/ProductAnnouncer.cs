using EShop.Catalog.Data;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Events;

/// <summary>Tells the other subgraphs of products whose time in the shop begins or ends by the clock.</summary>
public sealed class ProductAnnouncer(CatalogContext db, ProductNews news, TimeProvider clock) : IDueWork
{
    private const int BatchSize = 100;

    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var now = clock.GetUtcNow();
                var due = await db.Products
                    .FromSql(
                        $"""
                        SELECT * FROM products
                        WHERE (NOT is_announced AND status = 'Published' AND publish_from <= {now}
                                AND (publish_until IS NULL OR publish_until > {now}))
                            OR (is_announced AND publish_until <= {now})
                        ORDER BY id
                        LIMIT {BatchSize}
                        FOR NO KEY UPDATE SKIP LOCKED
                        """)
                    .ToListAsync(token);

                if (due.Count > 0)
                {
                    await news.TellAsync(due, token);
                }

                return due.Count;
            },
            cancellationToken);
}
