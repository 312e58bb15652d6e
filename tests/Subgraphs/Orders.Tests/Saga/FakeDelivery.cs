using EShop.Contracts.Events;
using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Orders;

namespace EShop.Orders.Saga.Tests;

/// <summary>Delivery's promises about one order: what is planned can be called off until a courier has it.</summary>
internal sealed class FakeDelivery(Random random)
{
    private Guid _user;
    private bool _isPacked;
    private Contracts.Money? _cash;

    public enum State
    {
        None,
        Planned,
        Refused,
        Cancelled,
        PickedUp,
        Arrived,
        Completed
    }

    public State Now { get; private set; }

    public IEvent? Answer(IEvent command)
    {
        switch (command)
        {
            case PlanDelivery plan:
                (_user, _cash) = (plan.UserId, plan.CashToCollect);
                Now = Now == State.None ? (random.Next(8) == 0 ? State.Refused : State.Planned) : Now;
                return Now switch
                {
                    State.Planned => new DeliveryPlanned(plan.OrderId, plan.OrderId, _user, default, default),
                    State.Refused => new DeliveryRefused(plan.OrderId, _user),
                    State.Cancelled => new DeliveryCancelled(plan.OrderId, plan.OrderId),
                    _ => null
                };
            case CancelDelivery cancel when Now < State.PickedUp:
                Now = State.Cancelled;
                return new DeliveryCancelled(cancel.OrderId, cancel.OrderId);
            case CancelDelivery:
                return null;
            case OrderPacked:
                _isPacked = true;
                return null;
            default:
                throw new ArgumentException($"Delivery does not know {command}.");
        }
    }

    /// <summary>The courier goes on.</summary>
    public IEvent? Advance(Guid orderId)
    {
        switch (Now)
        {
            case State.Planned when _isPacked:
                Now = State.PickedUp;
                return new PickedUp(orderId, orderId, _user, orderId);
            case State.PickedUp:
                Now = State.Arrived;
                return new CourierArrived(orderId, orderId, _user, orderId);
            case State.Arrived:
                Now = State.Completed;
                return new DeliveryCompleted(orderId, orderId, _user, orderId, DeliveryProof.Code, _cash, default);
            default:
                return null;
        }
    }
}
