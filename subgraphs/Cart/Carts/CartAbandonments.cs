using EShop.Cart.Data;
using EShop.Cart.Domain;
using EShop.Contracts;
using EShop.Contracts.Events.Cart;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EShop.Cart.Carts;

/// <summary>
/// Tells of carts that were filled and left alone. When a cart was last changed is noted beside it in Redis; that it was
/// told of is a row, written with the event, so that each abandonment is told once whoever looks at the same time.
/// </summary>
public sealed class CartAbandonments(
    CartContext db,
    CartStore carts,
    CartAppraiser appraiser,
    Outbox outbox,
    IOptions<CartOptions> options,
    TimeProvider clock) : IDueWork
{
    private const int BatchSize = 100;

    /// <inheritdoc />
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - options.Value.AbandonedAfter;
        var due = await carts.ListUnchangedSinceAsync(since, BatchSize);

        foreach (var id in due)
        {
            await LookAtAsync(id, since, cancellationToken);
        }

        // A cart that is gone cannot be told of again.
        var gone = clock.GetUtcNow() - CartStore.Lifetime * 2;
        await db.CartAbandonments.Where(row => row.ChangedAt < gone).ExecuteDeleteAsync(cancellationToken);
        return due.Count;
    }

    private async Task LookAtAsync(Guid id, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var cart = (await carts.PeekAsync(id))?.Cart;

        if (cart is not null && cart.ChangedAt > since)
        {
            await carts.NoteChangeAsync(cart);
            return;
        }

        if (cart is { Lines.Count: > 0 })
        {
            await TellAsync(cart, cancellationToken);
        }

        await carts.ForgetChangeAsync(id, since);
    }

    private async Task TellAsync(ShoppingCart cart, CancellationToken cancellationToken)
    {
        var total = (await appraiser.AppraiseAsync(cart, cancellationToken)).Priced.Total;
        await db.InTransactionAsync(
            async token =>
            {
                var told = await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO cart_abandonments AS told (cart_id, changed_at) VALUES ({cart.Id}, {cart.ChangedAt})
                    ON CONFLICT (cart_id) DO UPDATE SET changed_at = excluded.changed_at
                        WHERE told.changed_at < excluded.changed_at
                    """,
                    token);

                if (told == 1)
                {
                    outbox.Add(new CartAbandoned(
                        cart.Id,
                        cart.UserId,
                        cart.Lines.Sum(line => line.Quantity),
                        new Money(total, cart.Currency),
                        cart.ChangedAt));
                    await db.SaveChangesAsync(token);
                }
            },
            cancellationToken);
    }
}
