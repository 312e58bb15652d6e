using EShop.Contracts.Events.Catalog;
using EShop.Search.Data;
using EShop.Search.Domain;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Events;

/// <summary>
/// Moves the products of a category with it, those too that are told of later but were meant earlier.
/// </summary>
internal sealed class CategoryHandler(SearchContext db, IndexGate gate, ProductIndex index)
    : IEventHandler<CategoryMoved>
{
    public async Task HandleAsync(CategoryMoved message, EventContext context, CancellationToken cancellationToken)
    {
        // Alone: a product that is told of at this moment would miss the move.
        await gate.EnterAsync(cancellationToken);

        if (await NoteAsync(message, context, cancellationToken) == 0)
        {
            return;
        }

        var products = await db.IndexedProducts
            .Where(product => product.CategoryPath.Contains(message.CategoryId)
                && product.PathAt < context.OccurredAt)
            .Select(product => product.ProductId)
            .ToListAsync(cancellationToken);
        var moves = await db.CategoryMoves.AsNoTracking().ToListAsync(cancellationToken);

        if (products.Count > 0)
        {
            await index.ChangeAsync(products, product => product.Follow(moves), cancellationToken);
        }
    }

    private Task<int> NoteAsync(CategoryMoved message, EventContext context, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO category_moves AS last (category_id, path, moved_at)
            VALUES ({message.CategoryId}, {message.Path.ToArray()}, {context.OccurredAt})
            ON CONFLICT (category_id) DO UPDATE SET path = excluded.path, moved_at = excluded.moved_at
            WHERE last.moved_at < excluded.moved_at
            """,
            cancellationToken);
}
