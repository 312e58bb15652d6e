using EShop.Contracts.Events.Orders;

namespace EShop.Orders.Domain;

public sealed partial class OrderProcess
{
    private bool IsPaymentBeyondAuthorization
        => saga.Payment is SagaPayment.CaptureRequested or SagaPayment.Captured or SagaPayment.CaptureFailed;

    /// <summary>The money may be taken.</summary>
    public void PaymentAuthorized(long sequence)
    {
        if (!saga.IsPaymentNews(sequence) || saga.Payment == SagaPayment.Authorized || IsPaymentBeyondAuthorization)
        {
            return;
        }

        saga.Payment = SagaPayment.Authorized;
        NoteUnlessCancelling(OrderTimelineKind.PaymentAuthorized);
        Settle();
    }

    /// <summary>The customer has to prove who they are.</summary>
    public void PaymentChallenged(long sequence)
    {
        if (!saga.IsPaymentNews(sequence) || saga.Payment != SagaPayment.AuthorizeRequested)
        {
            return;
        }

        saga.Payment = SagaPayment.Challenged;
        saga.PaymentDeadline = now + SagaTimes.Challenge;
        NoteUnlessCancelling(OrderTimelineKind.PaymentChallenged);
        Settle();
    }

    /// <summary>The money may not be taken.</summary>
    /// <param name="sequence">Its place among what Payments told about the order.</param>
    /// <param name="isTimeout">Whether the customer took too long.</param>
    public void PaymentDeclined(long sequence, bool isTimeout)
    {
        if (saga.IsPaymentNews(sequence)
            && saga.Payment is SagaPayment.AuthorizeRequested or SagaPayment.Challenged)
        {
            saga.Payment = SagaPayment.Declined;
            GiveUp(
                isTimeout ? CancellationReason.PaymentTimeout : CancellationReason.PaymentDeclined,
                now + SagaTimes.Answer);
            Settle();
        }
    }

    /// <summary>The right to take the money was given up.</summary>
    public void PaymentVoided(long sequence)
    {
        if (!saga.IsPaymentNews(sequence)
            || saga.Payment is SagaPayment.Captured or SagaPayment.NotNeeded or SagaPayment.Voided)
        {
            return;
        }

        var wasAsked = saga.Payment == SagaPayment.VoidRequested;
        saga.Payment = SagaPayment.Voided;

        if (!wasAsked && saga.IsHandedOver)
        {
            OpenCase(OrderCaseKind.UnexpectedPayment);
        }
        else if (!wasAsked)
        {
            GiveUp(CancellationReason.PaymentDeclined, now + SagaTimes.Answer);
        }

        Settle();
    }

    /// <summary>The money was taken.</summary>
    /// <param name="sequence">Its place among what Payments told about the order.</param>
    /// <param name="total">How much in all.</param>
    public void PaymentCaptured(long sequence, long total)
    {
        if (!saga.IsPaymentNews(sequence))
        {
            return;
        }

        order.CapturedAmount = total;

        if (!saga.IsHandedOver || total != order.Payable)
        {
            OpenCase(OrderCaseKind.UnexpectedPayment);
        }

        saga.Payment = SagaPayment.Captured;
        _settledCases.Add(OrderCaseKind.CaptureFailed);
        Settle();
    }

    /// <summary>The money could not be taken.</summary>
    public void PaymentCaptureFailed(long sequence)
    {
        if (saga.IsPaymentNews(sequence) && saga.Payment == SagaPayment.CaptureRequested)
        {
            saga.Payment = SagaPayment.CaptureFailed;
            OpenCase(OrderCaseKind.CaptureFailed);
            Settle();
        }
    }

    /// <summary>The customer denies the payment at their bank.</summary>
    public void PaymentDisputed() => OpenCase(OrderCaseKind.PaymentDisputed);

    // A card pays when the goods leave, cash when they are there.
    private void TakeMoney()
    {
        var isTime = IsPaidInCash ? saga.Delivery == SagaDelivery.Completed : saga.IsHandedOver;

        if (!isTime || saga.Payment != SagaPayment.Authorized)
        {
            return;
        }

        if (order.Payable == 0)
        {
            saga.Payment = SagaPayment.VoidRequested;
            Publish(new VoidPayment(order.Id));
            return;
        }

        saga.Payment = SagaPayment.CaptureRequested;
        Capture();
    }
}
