using EShop.Contracts.Events.Orders;

namespace EShop.Orders.Domain;

public sealed partial class OrderProcess
{
    /// <summary>The clock says that something is due: a deadline has passed, or a command is to be repeated.</summary>
    /// <returns>Whether the address has to be looked up; that is for the caller to do.</returns>
    public bool Wake()
    {
        if (!(saga.DueAt <= now))
        {
            return false;
        }

        if (saga is { Goal: SagaGoal.Fulfil, Payment: SagaPayment.AuthorizeRequested or SagaPayment.Challenged }
            && saga.PaymentDeadline <= now)
        {
            GiveUp(CancellationReason.PaymentTimeout, now);
            Settle();
            return false;
        }

        Repeat();
        return saga.Step == SagaStep.FindingAddress;
    }

    /// <summary>The address of the order is known; null: there is none (any more).</summary>
    public void AddressFound(OrderAddress? found)
    {
        if (saga.Step != SagaStep.FindingAddress)
        {
            return;
        }

        saga.HasAddress = found is not null;
        Address = found;

        if (found is null)
        {
            GiveUp(CancellationReason.DeliveryImpossible, now);
        }

        Settle();
    }

    /// <summary>Users could not be asked for the address; it is tried again.</summary>
    public void AddressNotFound(string error)
    {
        if (saga.Step == SagaStep.FindingAddress)
        {
            saga.LastError = error;
        }
    }

    /// <summary>An operator has it try again what it waits for, also what has failed.</summary>
    public void Retry()
    {
        saga.Attempts = 0;

        if (saga.Payment == SagaPayment.CaptureFailed)
        {
            saga.Payment = SagaPayment.Authorized;
        }

        foreach (var one in _returns.Where(other => other.Status == OrderReturnStatus.RefundFailed))
        {
            (one.Status, one.IsRefundAsked) = (OrderReturnStatus.Approved, false);
        }

        Repeat();

        if (saga.Step == SagaStep.FindingAddress)
        {
            saga.Hurry(now);
        }
    }

    /// <summary>
    /// An operator has everything given back: an order that has not left is cancelled without waiting any longer, and
    /// one that could not be handed over is taken back.
    /// </summary>
    /// <exception cref="OrderStateException">The customer has the goods, or they are on their way.</exception>
    public void Compensate()
    {
        if (saga.Delivery == SagaDelivery.Failed && saga.Payment != SagaPayment.CaptureRequested)
        {
            TakeBack();
            return;
        }

        if (saga.Goal == SagaGoal.Fulfil)
        {
            Cancel(CancellationReason.StaffDecision);
        }

        saga.PatientUntil = now;
        Repeat();
    }

    private void Repeat()
    {
        saga.Attempts++;
        RepeatStock();
        RepeatPayment();

        if (saga.Goal == SagaGoal.Fulfil && saga.Delivery == SagaDelivery.PlanRequested)
        {
            AskForDelivery();
        }
        else if (saga.Delivery == SagaDelivery.CancelRequested)
        {
            Publish(new CancelDelivery(order.Id));
        }

        foreach (var one in RefundsOnTheirWay)
        {
            Refund(one);
        }

        Settle();
        saga.Schedule(now);
    }

    private void RepeatStock()
    {
        switch (saga.Stock)
        {
            case SagaStock.ReserveRequested when saga.Goal == SagaGoal.Fulfil:
                AskForStock();
                break;
            case SagaStock.ConfirmRequested when saga.Goal == SagaGoal.Fulfil:
                Publish(new ConfirmStock(order.Id));
                break;
            case SagaStock.ReleaseRequested:
                ReleaseAllStock();
                break;
        }
    }

    private void RepeatPayment()
    {
        switch (saga.Payment)
        {
            case SagaPayment.AuthorizeRequested when saga.Goal == SagaGoal.Fulfil:
                AskForMoney();
                break;
            case SagaPayment.VoidRequested:
                Publish(new VoidPayment(order.Id));
                break;
            case SagaPayment.CaptureRequested:
                Capture();
                break;
        }
    }

    private void TakeBack()
    {
        var parts = order.Lines.Where(line => line.Open > 0).Select(line => (line, line.Open)).ToList();
        var back = new OrderReturn(Guid.CreateVersion7(now), order, ReturnReason.Other, parts, now);
        parts.ForEach(part => part.line.Returned += part.Open);
        _returns.Add(back);
        back.Amount = saga.Payment == SagaPayment.Captured ? Refundable : 0;
        UndoPayment();

        if (saga.Payment == SagaPayment.CaptureFailed)
        {
            saga.Payment = SagaPayment.VoidRequested;
            Publish(new VoidPayment(order.Id));
        }

        // Nobody has the goods brought again whose money goes back.
        Publish(new CancelDelivery(order.Id));
        order.Become(OrderStatus.Returned);
        Decide(back, OrderReturnStatus.Approved);
        Publish(new ReturnApproved(
            order.Id,
            back.Id,
            order.UserId,
            [.. parts.Select(part => part.line.Part(part.Open))],
            order.Money(back.Amount),
            Restock: true));
        _settledCases.Add(OrderCaseKind.DeliveryFailed);
        Note(OrderTimelineKind.ReturnApproved);
        Settle();
    }
}
