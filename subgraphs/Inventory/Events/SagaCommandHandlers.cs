using EShop.Contracts.Events.Orders;
using EShop.Inventory.Data;
using EShop.Inventory.Domain;
using EShop.ServiceDefaults.Events;

namespace EShop.Inventory.Events;

/// <summary>Sets the pieces of an order aside.</summary>
internal sealed class ReserveStockHandler(Reservations reservations) : IEventHandler<ReserveStock>
{
    public Task HandleAsync(ReserveStock message, EventContext context, CancellationToken cancellationToken)
        => reservations.ReserveAsync(
            message.OrderId,
            [.. message.Lines.Select(line => new StockNeed(line.LineId, line.VariantId, line.Quantity))],
            message.Near,
            cancellationToken);
}

/// <summary>Makes the pieces of an order the order's.</summary>
internal sealed class ConfirmStockHandler(Reservations reservations) : IEventHandler<ConfirmStock>
{
    public Task HandleAsync(ConfirmStock message, EventContext context, CancellationToken cancellationToken)
        => reservations.ConfirmAsync(message.OrderId, cancellationToken);
}

/// <summary>Takes the pieces of an order back.</summary>
internal sealed class ReleaseStockHandler(Reservations reservations) : IEventHandler<ReleaseStock>
{
    public Task HandleAsync(ReleaseStock message, EventContext context, CancellationToken cancellationToken)
        => reservations.ReleaseAsync(
            message.OrderId,
            [.. message.Lines.Select(line => new StockNeed(line.LineId, line.VariantId, line.Quantity))],
            cancellationToken);
}
