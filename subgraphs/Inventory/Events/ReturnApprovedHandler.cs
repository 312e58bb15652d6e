using EShop.Contracts.Events.Orders;
using EShop.Inventory.Data;
using EShop.Inventory.Domain;
using EShop.ServiceDefaults.Events;

namespace EShop.Inventory.Events;

/// <summary>Puts what a customer returned, and what can be sold again, back onto the shelf.</summary>
internal sealed class ReturnApprovedHandler(Reservations reservations) : IEventHandler<ReturnApproved>
{
    public Task HandleAsync(ReturnApproved message, EventContext context, CancellationToken cancellationToken)
        => message.Restock
            ? reservations.RestockAsync(
                message.OrderId,
                [.. message.Lines.Select(line => new StockNeed(line.LineId, line.VariantId, line.Quantity))],
                cancellationToken)
            : Task.CompletedTask;
}
