using EShop.Cart.Data;
using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Events;

/// <summary>Learns whose an address is.</summary>
internal sealed class AddressHandler(CartContext db) : IEventHandler<AddressChanged>
{
    public Task HandleAsync(AddressChanged message, EventContext context, CancellationToken cancellationToken)
        => message.Change == AddressChange.Removed
            ? db.UserAddresses
                .Where(address => address.AddressId == message.AddressId)
                .ExecuteDeleteAsync(cancellationToken)
            : db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO user_addresses (address_id, user_id) VALUES ({message.AddressId}, {message.UserId})
                ON CONFLICT DO NOTHING
                """,
                cancellationToken);
}
