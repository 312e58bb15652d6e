using EShop.Contracts.Events.Delivery;
using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using EShop.Delivery.Types.Errors;

namespace EShop.Delivery.Types.Deliveries;

[MutationType]
public static partial class DeliveryMutations
{
    /// <summary>Says that the caller has the goods.</summary>
    /// <param name="deliveryId">A delivery that the caller has taken.</param>
    [Authorize(Policy = DeliveryScopes.Carry)]
    [Error<NotACourierError>]
    [Error<DeliveryNotFoundError>]
    [Error<DeliveryTransitionError>]
    public static async Task<OrderDelivery> PickUpAsync(
        [ID("Delivery")] Guid deliveryId,
        CourierDesk desk,
        CourierWork work,
        CancellationToken cancellationToken)
        => await work.PickUpAsync(deliveryId, (await desk.CallerAsync(cancellationToken)).Id, cancellationToken);

    /// <summary>Says that the caller sets out to the customer.</summary>
    /// <param name="deliveryId">A delivery that the caller has taken.</param>
    [Authorize(Policy = DeliveryScopes.Carry)]
    [Error<NotACourierError>]
    [Error<DeliveryNotFoundError>]
    [Error<DeliveryTransitionError>]
    public static async Task<OrderDelivery> StartDeliveryAsync(
        [ID("Delivery")] Guid deliveryId,
        CourierDesk desk,
        CourierWork work,
        CancellationToken cancellationToken)
        => await work.StartAsync(deliveryId, (await desk.CallerAsync(cancellationToken)).Id, cancellationToken);

    /// <summary>Says that the caller is at the door; also happens by itself when the position shows it.</summary>
    /// <param name="deliveryId">A delivery that the caller has taken.</param>
    [Authorize(Policy = DeliveryScopes.Carry)]
    [Error<NotACourierError>]
    [Error<DeliveryNotFoundError>]
    [Error<DeliveryTransitionError>]
    public static async Task<OrderDelivery> ArriveAsync(
        [ID("Delivery")] Guid deliveryId,
        CourierDesk desk,
        CourierWork work,
        CancellationToken cancellationToken)
        => await work.ArriveAsync(deliveryId, (await desk.CallerAsync(cancellationToken)).Id, cancellationToken);

    /// <summary>Says that the customer has the goods, and proves it.</summary>
    /// <param name="deliveryId">A delivery that the caller has taken.</param>
    /// <param name="proof">How that is proven.</param>
    /// <param name="cashCollected">Whether the caller has the cash that was due.</param>
    [Authorize(Policy = DeliveryScopes.Carry)]
    [Error<NotACourierError>]
    [Error<DeliveryNotFoundError>]
    [Error<DeliveryTransitionError>]
    [Error<WrongHandoverCodeError>]
    [Error<HandoverCodeLockedError>]
    [Error<HandoverPhotoError>]
    [Error<NotAtTheDoorError>]
    [Error<CashNotCollectedError>]
    public static async Task<OrderDelivery> DeliverAsync(
        [ID("Delivery")] Guid deliveryId,
        HandoverProofInput proof,
        CourierDesk desk,
        Handover handover,
        CancellationToken cancellationToken,
        bool cashCollected = false)
        => await handover.DeliverAsync(
            deliveryId,
            (await desk.CallerAsync(cancellationToken)).Id,
            new HandoverClaim(proof.Code, proof.PhotoUrl, cashCollected),
            cancellationToken);

    /// <summary>Says that the goods could not be handed over. Before the pick-up, another courier is looked for.</summary>
    /// <param name="deliveryId">A delivery that the caller has taken.</param>
    /// <param name="reason">Why.</param>
    [Authorize(Policy = DeliveryScopes.Carry)]
    [Error<NotACourierError>]
    [Error<DeliveryNotFoundError>]
    [Error<DeliveryTransitionError>]
    public static async Task<OrderDelivery> FailDeliveryAsync(
        [ID("Delivery")] Guid deliveryId,
        DeliveryFailure reason,
        CourierDesk desk,
        CourierWork work,
        CancellationToken cancellationToken)
        => await work.FailAsync(deliveryId, (await desk.CallerAsync(cancellationToken)).Id, reason, cancellationToken);

    /// <summary>
    /// Takes a delivery back from a courier who cannot finish it, for example because the account is locked. Before the pick-up,
    /// another courier is looked for; later the delivery has failed, and can be offered again when the goods are back.
    /// </summary>
    /// <param name="deliveryId">The delivery.</param>
    /// <param name="courierId">
    /// From whom: so that a request which is sent again takes nothing from the next courier. Null: from whoever has it.
    /// </param>
    [Authorize(Policy = DeliveryScopes.Write)]
    [Error<DeliveryNotFoundError>]
    [Error<DeliveryTransitionError>]
    public static Task<OrderDelivery> TakeBackDeliveryAsync(
        [ID("Delivery")] Guid deliveryId,
        [ID<Courier>] Guid? courierId,
        CourierWork work,
        CancellationToken cancellationToken)
        => work.TakeBackAsync(deliveryId, courierId, cancellationToken);

    /// <summary>Has a delivery offered to couriers again that failed or that nobody took.</summary>
    /// <param name="deliveryId">The delivery.</param>
    [Authorize(Policy = DeliveryScopes.Write)]
    [Error<DeliveryNotFoundError>]
    [Error<DeliveryTransitionError>]
    public static Task<OrderDelivery> OfferDeliveryAgainAsync(
        [ID("Delivery")] Guid deliveryId,
        CourierWork work,
        CancellationToken cancellationToken)
        => work.OfferAgainAsync(deliveryId, cancellationToken);
}
