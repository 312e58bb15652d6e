using EShop.Cart.Data;
using EShop.Contracts.Events.Delivery;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Events;

/// <summary>Learns which slot is set aside for a user; of two that come in disorder the later one counts.</summary>
internal sealed class SlotReservedHandler(CartContext db) : IEventHandler<SlotReserved>
{
    public Task HandleAsync(SlotReserved message, EventContext context, CancellationToken cancellationToken)
    {
        var currency = message.Fee.Currency.ToString().ToUpperInvariant();
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO held_slots AS known (user_id, slot_id, fee, currency, expires_at)
            VALUES ({message.UserId}, {message.SlotId}, {message.Fee.Amount}, {currency}, {message.ExpiresAt})
            ON CONFLICT (user_id) DO UPDATE
            SET slot_id = excluded.slot_id, fee = excluded.fee, currency = excluded.currency,
                expires_at = excluded.expires_at
            WHERE known.expires_at <= excluded.expires_at
            """,
            cancellationToken);
    }
}
