using EShop.Contracts.Events.Users;
using EShop.Delivery.Data;
using EShop.ServiceDefaults.Events;

namespace EShop.Delivery.Events;

/// <summary>Learns which zone serves an address.</summary>
internal sealed class AddressHandler(AddressBook addresses) : IEventHandler<AddressChanged>
{
    public Task HandleAsync(AddressChanged message, EventContext context, CancellationToken cancellationToken)
        => message.Change == AddressChange.Removed
            ? addresses.ForgetAsync(message.AddressId, cancellationToken)
            : addresses.LearnAsync(message.AddressId, cancellationToken);
}
