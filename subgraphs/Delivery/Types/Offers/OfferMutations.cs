using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using EShop.Delivery.Types.Errors;

namespace EShop.Delivery.Types.Offers;

[MutationType]
public static partial class OfferMutations
{
    /// <summary>Takes a delivery that is offered to the caller; who is first gets it.</summary>
    /// <param name="offerId">The offer.</param>
    [Authorize(Policy = DeliveryScopes.Carry)]
    [Error<NotACourierError>]
    [Error<OfferGoneError>]
    [Error<CourierFullError>]
    public static async Task<OrderDelivery> AcceptOfferAsync(
        [ID<DeliveryOffer>] Guid offerId,
        CourierDesk desk,
        OfferAnswers answers,
        CancellationToken cancellationToken)
        => await answers.AcceptAsync(offerId, (await desk.CallerAsync(cancellationToken)).Id, cancellationToken);

    /// <summary>Does not take a delivery that is offered to the caller.</summary>
    /// <param name="offerId">The offer.</param>
    [Authorize(Policy = DeliveryScopes.Carry)]
    [Error<NotACourierError>]
    [Error<OfferGoneError>]
    public static async Task<DeliveryOffer> DeclineOfferAsync(
        [ID<DeliveryOffer>] Guid offerId,
        CourierDesk desk,
        OfferAnswers answers,
        CancellationToken cancellationToken)
        => await answers.DeclineAsync(offerId, (await desk.CallerAsync(cancellationToken)).Id, cancellationToken);
}
