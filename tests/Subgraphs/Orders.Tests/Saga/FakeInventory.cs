using EShop.Contracts.Events;
using EShop.Contracts.Events.Inventory;
using EShop.Contracts.Events.Orders;

namespace EShop.Orders.Saga.Tests;

/// <summary>Inventory's promises about one order: all or nothing, repeats get their answer again, who gave up gets nothing.</summary>
internal sealed class FakeInventory(Random random, int shortagePercent)
{
    private static readonly Guid s_warehouse = Guid.NewGuid();

    public enum State
    {
        None,
        Held,
        Confirmed,
        Released,
        Expired
    }

    public State Now { get; private set; }

    public bool HasPieces => Now is State.Held or State.Confirmed;

    public int Pieces { get; private set; }

    public IEvent Answer(IEvent command)
        => command switch
        {
            ReserveStock reserve => Reserve(reserve),
            ConfirmStock confirm => Confirm(confirm.OrderId),
            ReleaseStock release => Release(release),
            _ => throw new ArgumentException($"Inventory does not know {command}.")
        };

    public IEvent? Expire(Guid orderId)
    {
        if (Now != State.Held)
        {
            return null;
        }

        (Now, Pieces) = (State.Expired, 0);
        return new ReservationExpired(orderId, orderId);
    }

    private IEvent Reserve(ReserveStock command)
    {
        if (Now == State.None && random.Next(100) >= shortagePercent)
        {
            (Now, Pieces) = (State.Held, command.Lines.Sum(line => line.Quantity));
        }

        return HasPieces
            ? new StockReserved(command.OrderId, command.OrderId, Lines(command.OrderId), DateTimeOffset.MaxValue)
            : new StockReservationFailed(command.OrderId, []);
    }

    private IEvent Confirm(Guid orderId)
    {
        Now = Now == State.Held ? State.Confirmed : Now;
        return Now == State.Confirmed
            ? new ReservationConfirmed(orderId, orderId, Lines(orderId))
            : new StockReservationFailed(orderId, []);
    }

    private ReservationReleased Release(ReleaseStock command)
    {
        Pieces = command.Lines.Count == 0 ? 0 : Math.Max(0, Pieces - command.Lines.Sum(line => line.Quantity));
        Now = Pieces == 0 && Now != State.Expired ? State.Released : Now;
        return new ReservationReleased(command.OrderId, command.OrderId, []);
    }

    private static IReadOnlyList<ReservedLine> Lines(Guid orderId) => [new(orderId, orderId, s_warehouse, 1)];
}
