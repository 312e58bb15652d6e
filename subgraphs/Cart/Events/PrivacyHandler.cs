using EShop.Cart.Carts;
using EShop.Cart.Data;
using EShop.Contracts.Events.Privacy;
using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Events;

/// <summary>
/// Grants what users wish about their data: the cart is thrown away, and whose an address is; how often a voucher was
/// used stays, under a pseudonym.
/// </summary>
internal sealed class PrivacyHandler(CartContext db, CartStore carts, Outbox outbox)
    : IEventHandler<ErasureRequested>, IEventHandler<DataExportRequested>
{
    public async Task HandleAsync(ErasureRequested message, EventContext context, CancellationToken cancellationToken)
    {
        var (userId, pseudonymId) = (message.UserId, message.PseudonymId);
        await db.UserAddresses.Where(address => address.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await db.VoucherUses
            .Where(use => use.UserId == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(use => use.UserId, pseudonymId), cancellationToken);
        await db.CartAbandonments.Where(row => row.CartId == userId).ExecuteDeleteAsync(cancellationToken);
        outbox.Add(new UserDataErased(userId, message.RequestId, CartSubgraph.Name));

        // A user's cart has the user's id. Last, because it cannot be rolled back; deleting it again does no harm.
        await carts.DeleteAsync(userId);
    }

    public async Task HandleAsync(
        DataExportRequested message,
        EventContext context,
        CancellationToken cancellationToken)
    {
        var userId = message.UserId;
        var records = await db.UserAddresses.CountAsync(address => address.UserId == userId, cancellationToken)
            + await db.VoucherUses.CountAsync(use => use.UserId == userId, cancellationToken)
            + (await carts.PeekAsync(userId) is null ? 0 : 1);
        outbox.Add(new UserDataExported(userId, message.RequestId, CartSubgraph.Name, records));
    }
}
