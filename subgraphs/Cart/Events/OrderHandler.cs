using EShop.Cart.Carts;
using EShop.Cart.Data;
using EShop.Contracts.Events.Orders;
using EShop.ServiceDefaults.Events;

namespace EShop.Cart.Events;

/// <summary>Follows orders: their vouchers are bound, used up or given back, and an ordered cart is thrown away.</summary>
internal sealed class OrderHandler(Vouchers vouchers, CartStore carts)
    : IEventHandler<OrderPlaced>, IEventHandler<OrderConfirmed>, IEventHandler<OrderCancelled>
{
    public async Task HandleAsync(OrderPlaced message, EventContext context, CancellationToken cancellationToken)
    {
        await vouchers.BindAsync(message.QuoteId, message.Totals.Total.Currency, cancellationToken);
        await carts.DeleteAsync(message.CartId);
    }

    // An order has the id of its quote.
    public Task HandleAsync(OrderConfirmed message, EventContext context, CancellationToken cancellationToken)
        => vouchers.ConfirmAsync(message.OrderId, cancellationToken);

    public Task HandleAsync(OrderCancelled message, EventContext context, CancellationToken cancellationToken)
        => message.IsWhole ? vouchers.ReleaseAsync(message.OrderId, cancellationToken) : Task.CompletedTask;
}
