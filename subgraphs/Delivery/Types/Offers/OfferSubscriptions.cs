using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using EShop.Delivery.Live;

namespace EShop.Delivery.Types.Offers;

[SubscriptionType]
public static partial class OfferSubscriptions
{
    /// <summary>What is offered to the caller, a courier, from now on.</summary>
    [Authorize(Policy = DeliveryScopes.Carry)]
    [Subscribe(With = nameof(SubscribeToOffersAsync))]
    public static Task<DeliveryOffer> OfferReceivedAsync(
        [EventMessage] Guid offerId,
        IOfferByIdDataLoader offerById,
        CancellationToken cancellationToken)
        => offerById.LoadRequiredAsync(offerId, cancellationToken);

    internal static async ValueTask<ISourceStream<Guid>> SubscribeToOffersAsync(
        CourierDesk desk,
        ITopicEventReceiver receiver,
        CancellationToken cancellationToken)
    {
        try
        {
            var courier = await desk.CallerAsync(cancellationToken);
            return await receiver.SubscribeAsync<Guid>(DeliveryTopics.Offers(courier.Id), cancellationToken);
        }
        catch (NotACourierException exception)
        {
            throw new GraphQLException(exception.Message);
        }
    }
}
