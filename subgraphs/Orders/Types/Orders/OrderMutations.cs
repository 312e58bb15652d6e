using EShop.Contracts.Events.Orders;
using EShop.Orders.Checkout;
using EShop.Orders.Data;
using EShop.Orders.Domain;
using EShop.Orders.Types.Errors;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Idempotency;
using EShop.ServiceDefaults.Identity;

namespace EShop.Orders.Types.Orders;

[MutationType]
public static partial class OrderMutations
{
    /// <summary>Orders what was quoted, at the quoted price. What becomes of it is in the order's timeline.</summary>
    /// <param name="quoteToken">What <c>quoteCart</c> gave.</param>
    /// <param name="paymentMethod">How it is paid.</param>
    /// <param name="paymentMethodId">The stored card; without one the customer's usual card. None for cash.</param>
    /// <param name="idempotencyKey">Chosen by the client; a repeat with the same key gives the same order.</param>
    [Authorize]
    [Error<QuoteInvalidError>]
    [Error<QuoteExpiredError>]
    [Error<QuoteAlreadyUsedError>]
    [Error<OrderPaymentMethodError>]
    [Error<IdempotencyKeyReusedError>]
    public static async Task<Order> PlaceOrderAsync(
        string quoteToken,
        OrderPaymentMethod paymentMethod,
        [ID("PaymentMethod")] Guid? paymentMethodId,
        string idempotencyKey,
        CurrentUser caller,
        OrderCheckout checkout,
        IOrderByIdDataLoader orderById,
        CancellationToken cancellationToken)
        => await orderById.LoadRequiredAsync(
            await checkout.PlaceAsync(
                caller.RequiredId, quoteToken, paymentMethod, paymentMethodId, idempotencyKey, cancellationToken),
            cancellationToken);

    /// <summary>
    /// Cancels an order that has not left, or some pieces of one that is confirmed and not packed. The order is cancelled
    /// when all that was asked for it is given back.
    /// </summary>
    /// <param name="orderId">The order: the caller's own, or any for staff.</param>
    /// <param name="lines">Which pieces; null: all.</param>
    /// <param name="idempotencyKey">Chosen by the client; a repeat with the same key cancels nothing more.</param>
    [Authorize]
    [Error<OrderNotFoundError>]
    [Error<OrderStateError>]
    [Error<OrderLinesError>]
    [Error<IdempotencyKeyReusedError>]
    public static async Task<Order> CancelOrderAsync(
        [ID<Order>] Guid orderId,
        IReadOnlyList<OrderLinePartInput>? lines,
        string idempotencyKey,
        CurrentUser caller,
        OrderDesk desk,
        IdempotentCalls calls,
        IOrderByIdDataLoader orderById,
        CancellationToken cancellationToken)
    {
        await calls.RunAsync(
            new IdempotencyKey("cancelOrder", caller.RequiredId, idempotencyKey),
            new { orderId, lines },
            token => desk.ChangeAsync(orderId, process => Cancel(process, lines, caller), token),
            cancellationToken);
        return await orderById.LoadRequiredAsync(orderId, cancellationToken);
    }

    /// <summary>Says that a confirmed order is packed and waits for a courier.</summary>
    [Authorize(Policy = OrdersScopes.Write)]
    [Error<OrderNotFoundError>]
    [Error<OrderStateError>]
    public static async Task<Order> PackOrderAsync(
        [ID<Order>] Guid orderId,
        OrderDesk desk,
        IOrderByIdDataLoader orderById,
        CancellationToken cancellationToken)
    {
        await desk.ChangeAsync(orderId, process => process.Pack(), cancellationToken);
        return await orderById.LoadRequiredAsync(orderId, cancellationToken);
    }

    private static bool Cancel(OrderProcess process, IReadOnlyList<OrderLinePartInput>? lines, CurrentUser caller)
    {
        process.Order.RequireVisible(caller, OrdersScopes.Write);
        var reason = process.Order.UserId == caller.Id
            ? CancellationReason.CustomerRequest
            : CancellationReason.StaffDecision;

        if (lines is null)
        {
            process.Cancel(reason);
        }
        else
        {
            process.CancelLines([.. lines.Select(line => line.ToPart())], reason);
        }

        return true;
    }
}
