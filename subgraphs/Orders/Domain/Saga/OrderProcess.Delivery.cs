using EShop.Contracts.Events.Orders;

namespace EShop.Orders.Domain;

public sealed partial class OrderProcess
{
    /// <summary>It will be brought.</summary>
    public void DeliveryPlanned(long sequence, Guid deliveryId)
    {
        if (saga.IsDeliveryNews(sequence) && saga.Delivery != SagaDelivery.Planned && !saga.IsHandedOver)
        {
            saga.Delivery = SagaDelivery.Planned;
            saga.DeliveryId = deliveryId;
            Settle();
        }
    }

    /// <summary>It cannot be brought.</summary>
    public void DeliveryRefused(long sequence)
    {
        if (saga.IsDeliveryNews(sequence) && saga.Delivery == SagaDelivery.PlanRequested)
        {
            saga.Delivery = SagaDelivery.Refused;
            GiveUp(CancellationReason.DeliveryImpossible, now + SagaTimes.Answer);
            Settle();
        }
    }

    /// <summary>It will not be brought, because the order or Delivery's own people wanted it so.</summary>
    public void DeliveryCancelled(long sequence)
    {
        if (!saga.IsDeliveryNews(sequence))
        {
            return;
        }

        if (saga.IsHandedOver)
        {
            // Of what was taken back, the delivery was to be called off.
            if (IsOnItsWay)
            {
                OpenCase(OrderCaseKind.DeliveryCalledOff);
            }

            return;
        }

        saga.Delivery = SagaDelivery.Cancelled;
        GiveUp(CancellationReason.DeliveryImpossible, now + SagaTimes.Answer);
        Settle();
    }

    /// <summary>A courier will bring it.</summary>
    public void CourierAssigned(long sequence)
    {
        if (saga.IsDeliveryNews(sequence) && !saga.IsHandedOver)
        {
            NoteUnlessCancelling(OrderTimelineKind.CourierAssigned);
            _settledCases.Add(OrderCaseKind.NoCourier);
        }
    }

    /// <summary>That courier does not come for it.</summary>
    public void CourierUnassigned(long sequence)
    {
        if (saga.IsDeliveryNews(sequence) && !saga.IsHandedOver)
        {
            NoteUnlessCancelling(OrderTimelineKind.CourierUnassigned);
        }
    }

    /// <summary>No courier takes it.</summary>
    public void NoCourier(long sequence)
    {
        if (saga.IsDeliveryNews(sequence) && saga.Goal == SagaGoal.Fulfil)
        {
            OpenCase(OrderCaseKind.NoCourier);
        }
    }

    /// <summary>A courier has it.</summary>
    public void PickedUp(long sequence, Guid deliveryId)
    {
        if (saga.IsDeliveryNews(sequence) && HandOver(deliveryId))
        {
            Settle();
        }
    }

    /// <summary>The courier is there.</summary>
    public void CourierArrived(long sequence, Guid deliveryId)
    {
        if (saga.IsDeliveryNews(sequence) && HandOver(deliveryId) && Arrive())
        {
            Settle();
        }
    }

    /// <summary>It could not be handed over.</summary>
    /// <param name="sequence">Its place among what Delivery told about the order.</param>
    /// <param name="deliveryId">The delivery.</param>
    public void DeliveryFailed(long sequence, Guid deliveryId)
    {
        if (!saga.IsDeliveryNews(sequence) || saga.Delivery == SagaDelivery.Completed)
        {
            return;
        }

        if (!HandOver(deliveryId))
        {
            return;
        }

        saga.Delivery = SagaDelivery.Failed;
        Note(OrderTimelineKind.DeliveryFailed);
        OpenCase(OrderCaseKind.DeliveryFailed);
        Settle();
    }

    /// <summary>The customer has it.</summary>
    /// <param name="sequence">Its place among what Delivery told about the order.</param>
    /// <param name="deliveryId">The delivery.</param>
    /// <param name="cash">What the courier collected, in minor units; null: nothing.</param>
    public void DeliveryCompleted(long sequence, Guid deliveryId, long? cash)
    {
        if (!saga.IsDeliveryNews(sequence) || saga.Delivery == SagaDelivery.Completed)
        {
            return;
        }

        if (!HandOver(deliveryId))
        {
            return;
        }

        if (!Arrive())
        {
            // It was taken back before.
            OpenCase(OrderCaseKind.UnexpectedHandover);
            return;
        }

        saga.Delivery = SagaDelivery.Completed;
        order.Become(OrderStatus.Delivered);
        order.DeliveredAt = now;
        Publish(new OrderDelivered(
            order.Id, order.Number, order.UserId, deliveryId, PartsLeft, order.Money(order.Payable)));
        Note(OrderTimelineKind.Delivered);
        _settledCases.Add(OrderCaseKind.DeliveryFailed);

        if (IsPaidInCash && (cash ?? 0) != order.Payable)
        {
            OpenCase(OrderCaseKind.CashDiffers);
        }

        Settle();
    }

    private bool IsOnItsWay => order.Status is OrderStatus.Shipped or OrderStatus.OutForDelivery;

    // Later news may come without the earlier: who has arrived, has picked up.
    private bool HandOver(Guid deliveryId)
    {
        if (saga.Delivery == SagaDelivery.Failed)
        {
            return BringAgain();
        }

        if (saga.IsHandedOver)
        {
            return true;
        }

        if (order.Status != OrderStatus.Packed || saga.Delivery == SagaDelivery.Cancelled)
        {
            OpenCase(OrderCaseKind.UnexpectedHandover);
            return false;
        }

        // The delivery is the first thing that a cancellation calls off: nothing else was undone yet.
        if (saga.Goal == SagaGoal.Cancel)
        {
            saga.Goal = SagaGoal.Fulfil;
            order.CancellationReason = null;
            Note(OrderTimelineKind.CancellationFailed);
        }

        if (!HasMoney)
        {
            OpenCase(OrderCaseKind.UnexpectedPayment);
        }

        saga.Delivery = SagaDelivery.PickedUp;
        saga.DeliveryId = deliveryId;
        order.Become(OrderStatus.Shipped);
        order.ShippedAt = now;
        Publish(new OrderShipped(order.Id, order.Number, order.UserId, deliveryId));
        Note(OrderTimelineKind.Shipped);
        return true;
    }

    // Staff had it offered again. What was taken back and paid back before has left for nothing.
    private bool BringAgain()
    {
        if (!IsOnItsWay)
        {
            OpenCase(OrderCaseKind.UnexpectedHandover);
            return false;
        }

        saga.Delivery = SagaDelivery.PickedUp;
        return true;
    }

    private bool Arrive()
    {
        if (order.Status == OrderStatus.Shipped)
        {
            saga.Delivery = SagaDelivery.Arrived;
            order.Become(OrderStatus.OutForDelivery);
            Note(OrderTimelineKind.OutForDelivery);
        }

        return order.Status == OrderStatus.OutForDelivery;
    }
}
