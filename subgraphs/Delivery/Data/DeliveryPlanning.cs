using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Orders;
using EShop.Delivery.Domain;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EShop.Delivery.Data;

/// <summary>
/// Answers the saga's commands. Each may be repeated: it then gives the answer of the first time. A plan may come again for
/// less, after lines of the order were cancelled. Runs in the transaction of
/// the event that is handled; the delivery's row is locked first, so that the steps of an order come one after the other.
/// </summary>
public sealed partial class DeliveryPlanning(
    DeliveryContext db,
    DeliveryRows rows,
    SlotBook slots,
    AddressBook addresses,
    IUserDirectory users,
    Outbox outbox,
    IOptions<DeliveryOptions> options,
    TimeProvider clock,
    ILogger<DeliveryPlanning> logger)
{
    /// <summary>Promises to bring an order, or answers that it cannot be done.</summary>
    public async Task PlanAsync(PlanDelivery command, CancellationToken cancellationToken)
    {
        await rows.LockOrderAsync(command.OrderId, cancellationToken);
        var delivery = await rows.LockByOrderAsync(command.OrderId, cancellationToken);

        if (delivery is null)
        {
            var route = await RouteAsync(command, cancellationToken);
            delivery = route is null
                ? OrderDelivery.Refuse(command.OrderId, command.UserId, clock.GetUtcNow())
                : OrderDelivery.Plan(RequestOf(command), route, clock.GetUtcNow());
            db.Deliveries.Add(delivery);
        }
        else if (delivery.Status != DeliveryStatus.Delivered)
        {
            await ReduceAsync(delivery, RequestOf(command), cancellationToken);
        }

        outbox.Add(
            delivery is { Status: not (DeliveryStatus.Refused or DeliveryStatus.Cancelled), From: { } from, Until: { } until }
                ? new DeliveryPlanned(command.OrderId, delivery.Id, command.UserId, from, until)
                : new DeliveryRefused(command.OrderId, command.UserId));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Has couriers asked, once the goods are packed.</summary>
    public async Task PackedAsync(Guid orderId, CancellationToken cancellationToken)
    {
        var delivery = await rows.LockByOrderAsync(orderId, cancellationToken);

        if (delivery?.Status == DeliveryStatus.Planned)
        {
            delivery.Search(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Does not bring an order after all. Once the courier has the goods, that can no longer be done, and the order has been
    /// told so by <see cref="PickedUp"/>.
    /// </summary>
    public async Task CancelAsync(Guid orderId, CancellationToken cancellationToken)
    {
        await rows.LockOrderAsync(orderId, cancellationToken);
        var delivery = await rows.LockByOrderAsync(orderId, cancellationToken);

        switch (delivery?.Status)
        {
            case null:
                db.Deliveries.Add(OrderDelivery.GiveUp(orderId, clock.GetUtcNow()));
                break;

            case DeliveryStatus.Cancelled:
                break;

            case var status when !DeliveryTransitions.Allows(status.Value, DeliveryStatus.Cancelled):
                LogTooLate(logger, delivery.Id, status.Value);
                return;

            default:
                await rows.WithdrawOffersAsync(delivery.Id, cancellationToken);
                await rows.UnloadAsync(delivery, cancellationToken);
                await slots.GiveBackAsync(orderId, cancellationToken);
                delivery.Cancel(clock.GetUtcNow());
                break;
        }

        // A delivery that nobody planned has no id to tell of.
        outbox.Add(new DeliveryCancelled(orderId, delivery?.UserId is null ? null : delivery.Id));
        await db.SaveChangesAsync(cancellationToken);
    }

    // What is already in a vehicle takes less of its room.
    private Task ReduceAsync(OrderDelivery delivery, DeliveryRequest request, CancellationToken cancellationToken)
    {
        var before = delivery.Pieces;
        delivery.Reduce(request);
        return rows.UnloadAsync(delivery, before - delivery.Pieces, cancellationToken);
    }

    private async Task<DeliveryRoute?> RouteAsync(PlanDelivery command, CancellationToken cancellationToken)
    {
        var address = await users.FindAddressAsync(command.AddressId, cancellationToken);

        if (address is null
            || address.UserId != command.UserId
            || await addresses.ZoneOfAsync(address, cancellationToken) is not { } zone)
        {
            return null;
        }

        var now = clock.GetUtcNow();

        if (command.SlotId is not { } slotId)
        {
            return new DeliveryRoute(
                zone.Id, DestinationOf(address), SlotId: null, now, now + options.Value.AsSoonAsPossible);
        }

        var slot = await slots.TakeAsync(slotId, command.UserId, command.OrderId, cancellationToken);

        if (slot?.ZoneId == zone.Id)
        {
            return new DeliveryRoute(zone.Id, DestinationOf(address), slot.Id, slot.StartsAt, slot.EndsAt);
        }

        await slots.GiveBackAsync(command.OrderId, cancellationToken);
        return null;
    }

    private static DeliveryRequest RequestOf(PlanDelivery command)
        => new(
            command.OrderId,
            command.UserId,
            command.WarehouseIds,
            command.Pieces,
            // When vouchers pay for all that is left, there is nothing to collect.
            command.CashToCollect is { Amount: > 0 } cash ? cash : null);

    private static DeliveryDestination DestinationOf(DeliveryAddress address)
        => new(
            address.Recipient,
            address.Line1,
            address.Line2,
            address.PostalCode,
            address.City,
            address.Country,
            address.Location,
            address.Instructions);

    [LoggerMessage(1, LogLevel.Warning, "Delivery {DeliveryId} cannot be cancelled any more: it is {Status}.")]
    private static partial void LogTooLate(ILogger logger, Guid deliveryId, DeliveryStatus status);
}
