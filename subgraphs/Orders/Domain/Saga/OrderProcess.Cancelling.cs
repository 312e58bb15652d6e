using EShop.Contracts.Events.Orders;

namespace EShop.Orders.Domain;

public sealed partial class OrderProcess
{
    private bool IsAnswerAwaited
        => saga.Stock is SagaStock.ReserveRequested or SagaStock.ConfirmRequested
            || saga.Payment == SagaPayment.AuthorizeRequested
            || saga.Delivery == SagaDelivery.PlanRequested;

    /// <summary>Cancels the whole order; a repeat changes nothing.</summary>
    /// <exception cref="OrderStateException">It is too late.</exception>
    public void Cancel(CancellationReason reason)
    {
        if (!OrderTransitions.IsCancellable(order.Status))
        {
            throw new OrderStateException(order.Status);
        }

        // An answer that is on its way is waited for, a payment at most as long as it may take.
        var isPaying = saga.Payment == SagaPayment.AuthorizeRequested;
        GiveUp(reason, isPaying ? saga.PaymentDeadline!.Value : now + SagaTimes.Answer);
        Settle();
    }

    /// <summary>Cancels some pieces of an order that is confirmed and not packed; all pieces: the order.</summary>
    /// <exception cref="OrderStateException">It is too early or too late.</exception>
    /// <exception cref="OrderLinesException">The pieces are not there to be cancelled.</exception>
    public void CancelLines(IReadOnlyList<LinePart> parts, CancellationReason reason)
    {
        if (order.Status != OrderStatus.Confirmed || saga.Goal == SagaGoal.Cancel)
        {
            throw new OrderStateException(order.Status);
        }

        if (order.Find(parts).Sum(one => one.Quantity) == order.Lines.Sum(line => line.Open))
        {
            Cancel(reason);
            return;
        }

        var (lines, amount) = order.CancelPieces(parts);
        saga.OpenReleases++;

        // Sent once: a repeat would be another command and give back as many pieces again.
        Publish(new ReleaseStock(
            order.Id, [.. lines.Select(line => new StockLine(line.LineId, line.VariantId, line.Quantity))]));
        Publish(new OrderCancelled(
            order.Id, order.Number, order.UserId, reason, IsWhole: false, lines, order.Money(amount), null, []));
        Note(OrderTimelineKind.LinesCancelled);

        // The courier is to bring, and to collect, less; Delivery knows the plan by its order.
        AskForDelivery();
    }

    private void GiveUp(CancellationReason reason, DateTimeOffset patientUntil)
    {
        if (saga.Goal == SagaGoal.Cancel)
        {
            return;
        }

        saga.Goal = SagaGoal.Cancel;
        saga.PatientUntil = patientUntil;
        order.CancellationReason = reason;
        Note(OrderTimelineKind.CancellationStarted);
    }

    // The delivery comes first: as long as only it is called off, a courier who was faster just takes the goods along.
    private void Undo()
    {
        if (IsAnswerAwaited && now < saga.PatientUntil)
        {
            return;
        }

        if (saga.Delivery is SagaDelivery.PlanRequested or SagaDelivery.Planned)
        {
            saga.Delivery = SagaDelivery.CancelRequested;
            Publish(new CancelDelivery(order.Id));
        }

        if (saga.Delivery == SagaDelivery.CancelRequested)
        {
            return;
        }

        UndoStock();
        UndoPayment();

        if (saga is { Stock: not SagaStock.ReleaseRequested, Payment: not SagaPayment.VoidRequested }
            && order.Status != OrderStatus.Cancelled)
        {
            FinishCancelling();
        }
    }

    private void UndoStock()
    {
        if (saga.Stock == SagaStock.ReserveRequested || IsStockKnownToBeTaken)
        {
            saga.Stock = SagaStock.ReleaseRequested;
            ReleaseAllStock();
        }
    }

    private void UndoPayment()
    {
        if (saga.Payment is SagaPayment.AuthorizeRequested or SagaPayment.Challenged or SagaPayment.Authorized)
        {
            saga.Payment = SagaPayment.VoidRequested;
            Publish(new VoidPayment(order.Id));
        }
    }

    private void FinishCancelling()
    {
        var (lines, amount) = order.CancelPieces(parts: null);
        order.Become(OrderStatus.Cancelled);
        Publish(new OrderCancelled(
            order.Id,
            order.Number,
            order.UserId,
            order.CancellationReason!.Value,
            IsWhole: true,
            lines,
            order.Money(amount),
            order.SlotId,
            order.VoucherIds));
        Note(OrderTimelineKind.Cancelled);
    }

    private SagaStep NextStepOfUndoing()
        => this switch
        {
            _ when IsAnswerAwaited => SagaStep.AwaitingAnswer,
            _ when saga.Delivery == SagaDelivery.CancelRequested => SagaStep.CancellingDelivery,
            _ when order.Status == OrderStatus.Cancelled
                && saga is { Stock: not SagaStock.ReleaseRequested, Payment: not SagaPayment.VoidRequested }
                => SagaStep.Finished,
            _ => SagaStep.Undoing
        };

    private void NoteUnlessCancelling(OrderTimelineKind kind)
    {
        if (saga.Goal == SagaGoal.Fulfil)
        {
            Note(kind);
        }
    }
}
