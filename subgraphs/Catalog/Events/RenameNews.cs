using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Events;

/// <summary>
/// Tells anew of the products of a brand, or in a category and below it, because they carry its name and it has another one.
/// There may be very many: some at a time are told in a transaction, which also notes how far it got. One that is lost
/// told nothing, and the next goes on where the last one ended.
/// </summary>
public sealed class RenameNews(CatalogContext db, ProductNews news) : IDueWork
{
    /// <summary>How many products are told in one transaction, at most.</summary>
    internal int BatchSize { get; init; } = 200;

    /// <summary>
    /// Has the products told, as soon as the transaction that renames is committed. Who is renamed again while some are told
    /// begins anew: those carry the name before.
    /// </summary>
    public Task BeginAsync(RenamedKind kind, Guid id, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO pending_renames (id, kind) VALUES ({id}, {kind.ToString()})
            ON CONFLICT (id) DO UPDATE SET told_up_to = NULL
            """,
            cancellationToken);

    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var rename = await db.PendingRenames
                    .FromSql($"SELECT * FROM pending_renames ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED")
                    .SingleOrDefaultAsync(token);

                if (rename is null)
                {
                    return 0;
                }

                var products = await db.Products.FromSql(NextOf(rename)).ToListAsync(token);

                if (products.Count == BatchSize)
                {
                    rename.Continue(products[^1].Id);
                }
                else
                {
                    db.PendingRenames.Remove(rename);
                }

                await news.TellAsync(products, token);
                return 1;
            },
            cancellationToken);

    // Locked, so that nobody who has read the name before tells of it afterwards.
    private FormattableString NextOf(PendingRename rename)
    {
        var after = rename.ToldUpTo ?? Guid.Empty;
        return rename.Kind == RenamedKind.Brand
            ? (FormattableString)$"""
                SELECT * FROM products WHERE is_announced AND brand_id = {rename.Id} AND id > {after}
                ORDER BY id LIMIT {BatchSize} FOR NO KEY UPDATE
                """
            : $"""
                SELECT * FROM products
                WHERE is_announced AND id > {after}
                    AND category_id IN (SELECT id FROM categories WHERE path @> ARRAY[{rename.Id}])
                ORDER BY id LIMIT {BatchSize} FOR NO KEY UPDATE
                """;
    }
}
