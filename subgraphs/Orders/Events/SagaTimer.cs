using EShop.Orders.Data;
using EShop.Orders.Domain;
using EShop.ServiceDefaults.Scheduling;
using EShop.ServiceDefaults.Users;

namespace EShop.Orders.Events;

/// <summary>
/// Lets sagas go on whose time has come: looks up where orders go, repeats commands, and lets payments run out of time.
/// </summary>
public sealed partial class SagaTimer(OrderDesk desk, IUserDirectory directory, ILogger<SagaTimer> logger) : IDueWork
{
    /// <inheritdoc />
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (seeking, isDone) = await desk.WakeNextAsync(cancellationToken);

        if (seeking is not null)
        {
            await FindAddressAsync(seeking, cancellationToken);
        }

        return isDone ? 1 : 0;
    }

    // The order is not locked while Users is asked. Who asks has put the saga's time off, so that nobody else does; a
    // crash only costs that time.
    private async Task FindAddressAsync(Order order, CancellationToken cancellationToken)
    {
        DeliveryAddress? address;

        try
        {
            address = await directory.FindAddressAsync(order.AddressId, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNoAnswer(exception, order.Id);
            await desk.ChangeAsync(
                order.Id,
                process => process.AddressNotFound($"Users does not answer: {exception.GetType().Name}."),
                cancellationToken);
            return;
        }

        await desk.ChangeAsync(
            order.Id,
            process => process.AddressFound(Snapshot(process.Order, address)),
            cancellationToken);
    }

    private static OrderAddress? Snapshot(Order order, DeliveryAddress? address)
        => address is null || address.UserId != order.UserId
            ? null
            : new OrderAddress
            {
                OrderId = order.Id,
                Recipient = address.Recipient,
                Line1 = address.Line1,
                Line2 = address.Line2,
                PostalCode = address.PostalCode,
                City = address.City,
                Region = address.Region,
                Country = address.Country,
                Location = address.Location,
                Instructions = address.Instructions
            };

    [LoggerMessage(
        EventId = 5001,
        Level = LogLevel.Warning,
        Message = "Users does not say where order {OrderId} goes; it is asked again later")]
    private partial void LogNoAnswer(Exception exception, Guid orderId);
}
