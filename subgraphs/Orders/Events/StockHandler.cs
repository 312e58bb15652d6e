using EShop.Contracts.Events.Inventory;
using EShop.Orders.Data;
using EShop.ServiceDefaults.Events;

namespace EShop.Orders.Events;

/// <summary>Tells orders what became of their pieces.</summary>
internal sealed class StockHandler(OrderDesk desk)
    : IEventHandler<StockReserved>, IEventHandler<StockReservationFailed>, IEventHandler<ReservationConfirmed>,
        IEventHandler<ReservationReleased>, IEventHandler<ReservationExpired>
{
    public Task HandleAsync(StockReserved message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(
            message.OrderId,
            order => order.StockReserved(context.Sequence, message.Lines.Select(line => line.WarehouseId)),
            cancellationToken);

    public Task HandleAsync(StockReservationFailed message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(message.OrderId, order => order.StockFailed(context.Sequence), cancellationToken);

    public Task HandleAsync(ReservationConfirmed message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(message.OrderId, order => order.StockConfirmed(context.Sequence), cancellationToken);

    public Task HandleAsync(ReservationReleased message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(message.OrderId, order => order.StockReleased(context.Sequence), cancellationToken);

    public Task HandleAsync(ReservationExpired message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(message.OrderId, order => order.StockExpired(context.Sequence), cancellationToken);
}
