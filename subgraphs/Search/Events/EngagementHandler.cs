using EShop.Contracts.Events.Cart;
using EShop.Contracts.Events.Orders;
using EShop.Search.Data;
using EShop.Search.Domain;
using EShop.ServiceDefaults.Events;

namespace EShop.Search.Events;

/// <summary>Learns from carts and orders what is popular, what is bought together, and what a user likes.</summary>
internal sealed class EngagementHandler(ProductIndex index, EngagementBook book)
    : IEventHandler<ProductAddedToCart>, IEventHandler<OrderPlaced>, IEventHandler<OrderDelivered>
{
    public Task HandleAsync(ProductAddedToCart message, EventContext context, CancellationToken cancellationToken)
        => CountAsync([message.ProductId], message.UserId, Engagement.AddedToCart, context, cancellationToken);

    public async Task HandleAsync(OrderPlaced message, EventContext context, CancellationToken cancellationToken)
    {
        var products = Different(message.Lines.Select(line => line.ProductId));
        await CountAsync(products, message.UserId, Engagement.Ordered, context, cancellationToken);
        await book.TieAsync(products, Engagement.TieByOrder, cancellationToken);
    }

    public async Task HandleAsync(OrderDelivered message, EventContext context, CancellationToken cancellationToken)
    {
        var products = Different(message.Lines.Select(line => line.ProductId));
        await CountAsync(products, message.UserId, Engagement.Delivered, context, cancellationToken);
        await book.TieAsync(products, Engagement.TieByDelivery, cancellationToken);
    }

    private async Task CountAsync(
        List<Guid> products,
        Guid? userId,
        int points,
        EventContext context,
        CancellationToken cancellationToken)
    {
        await index.ChangeAsync(products, product => product.Praise(points), cancellationToken);
        await book.CountAsync(products, points, context.OccurredAt, cancellationToken);

        if (userId is { } user)
        {
            await book.NoteInterestAsync(user, products, points, context.OccurredAt, cancellationToken);
        }
    }

    private static List<Guid> Different(IEnumerable<Guid> productIds) => [.. productIds.Distinct().Order()];
}
