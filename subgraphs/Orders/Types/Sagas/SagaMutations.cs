using EShop.Orders.Data;
using EShop.Orders.Domain;
using EShop.Orders.Types.Errors;

namespace EShop.Orders.Types.Sagas;

[MutationType]
[Authorize(Policy = OrdersScopes.Operations)]
public static partial class SagaMutations
{
    /// <summary>Has a saga try again at once, also to take or pay back money that it could not.</summary>
    [Error<OrderNotFoundError>]
    public static async Task<OrderSaga> RetrySagaAsync(
        [ID<Order>] Guid orderId,
        OrderDesk desk,
        ISagaByOrderIdDataLoader sagaByOrderId,
        CancellationToken cancellationToken)
    {
        await desk.ChangeAsync(orderId, process => process.Retry(), cancellationToken);
        return await sagaByOrderId.LoadRequiredAsync(orderId, cancellationToken);
    }

    /// <summary>
    /// Has everything given back without waiting any longer: an order that has not left is cancelled, one that could not
    /// be handed over is taken back and paid back.
    /// </summary>
    [Error<OrderNotFoundError>]
    [Error<OrderStateError>]
    public static async Task<OrderSaga> CompensateSagaAsync(
        [ID<Order>] Guid orderId,
        OrderDesk desk,
        ISagaByOrderIdDataLoader sagaByOrderId,
        CancellationToken cancellationToken)
    {
        await desk.ChangeAsync(orderId, process => process.Compensate(), cancellationToken);
        return await sagaByOrderId.LoadRequiredAsync(orderId, cancellationToken);
    }
}
