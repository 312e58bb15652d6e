using EShop.Contracts.Events.Orders;

namespace EShop.Orders.Domain;

public sealed partial class OrderProcess
{
    /// <summary>What was, or will be, taken and not paid back nor promised to be.</summary>
    private long Refundable
        => (saga.Payment == SagaPayment.Captured ? order.CapturedAmount : order.Payable)
            - order.RefundedAmount
            - _returns.Where(IsOwed).Sum(one => one.Amount);

    private IEnumerable<OrderReturn> RefundsOnTheirWay
        => _returns.Where(one => one is { Status: OrderReturnStatus.Approved, IsRefundAsked: true });

    /// <summary>A customer wants to give pieces back.</summary>
    /// <exception cref="OrderStateException">The customer does not have the goods.</exception>
    /// <exception cref="OrderLinesException">The pieces are not there to be given back.</exception>
    public OrderReturn RequestReturn(Guid returnId, ReturnReason reason, IReadOnlyList<LinePart> parts)
    {
        if (!OrderTransitions.WasDelivered(order.Status) || order.Status == OrderStatus.Refunded)
        {
            throw new OrderStateException(order.Status);
        }

        var taken = order.Find(parts);
        var requested = new OrderReturn(returnId, order, reason, taken, now);
        taken.ForEach(one => one.Line.ReturnRequested += one.Quantity);
        _returns.Add(requested);
        FollowReturns();
        Publish(new ReturnRequested(
            order.Id, returnId, order.UserId, reason, [.. taken.Select(one => one.Line.Part(one.Quantity))]));
        Note(OrderTimelineKind.ReturnRequested);
        return requested;
    }

    /// <summary>Staff accept a return: what was paid for its pieces is paid back.</summary>
    /// <exception cref="OrderReturnDecidedException">Somebody decided before.</exception>
    public void ApproveReturn(Guid returnId, bool restock)
    {
        var one = Undecided(returnId);
        var parts = new List<OrderPart>();
        long amount = 0;

        foreach (var (line, quantity) in one.Lines.Select(part => (LineOf(part), part.Quantity)))
        {
            amount += line.PriceOfNext(quantity);
            line.ReturnRequested -= quantity;
            line.Returned += quantity;
            parts.Add(line.Part(quantity));
        }

        // Who keeps nothing pays for no delivery.
        if (order.Lines.All(line => line.Cancelled + line.Returned == line.Quantity))
        {
            amount += order.DeliveryFee;
        }

        one.Amount = Math.Min(amount, Refundable);
        Decide(one, OrderReturnStatus.Approved);
        Publish(new ReturnApproved(order.Id, one.Id, order.UserId, parts, order.Money(one.Amount), restock));
        Note(OrderTimelineKind.ReturnApproved);
        Settle();
    }

    /// <summary>Staff do not accept a return; its pieces may be asked for again.</summary>
    /// <exception cref="OrderReturnDecidedException">Somebody decided before.</exception>
    public void RejectReturn(Guid returnId, string explanation)
    {
        var one = Undecided(returnId);

        foreach (var part in one.Lines)
        {
            LineOf(part).ReturnRequested -= part.Quantity;
        }

        one.Explanation = explanation;
        Decide(one, OrderReturnStatus.Rejected);
        Note(OrderTimelineKind.ReturnRejected);
        Settle();
    }

    /// <summary>Money was paid back: for a return, or because Payments' people wanted it so.</summary>
    /// <param name="refundId">The refund; that of a return has the return's id.</param>
    /// <param name="amount">How much this time.</param>
    /// <param name="total">How much in all.</param>
    public void PaymentRefunded(Guid refundId, long amount, long total)
    {
        var one = _returns.Find(other => other.Id == refundId);

        if (one?.Status == OrderReturnStatus.Refunded || (one is null && total <= order.RefundedAmount))
        {
            return;
        }

        order.RefundedAmount = Math.Max(order.RefundedAmount, total);
        _settledCases.Add(OrderCaseKind.RefundFailed);
        Complete(one);
        Publish(new OrderRefunded(
            order.Id, order.Number, order.UserId, refundId, order.Money(amount), IsPaidBack));
        Note(OrderTimelineKind.Refunded);
        Settle();
    }

    /// <summary>Money could not be paid back.</summary>
    public void PaymentRefundFailed(Guid refundId)
    {
        if (_returns.Find(other => other.Id == refundId) is { Status: OrderReturnStatus.Approved } one)
        {
            one.Status = OrderReturnStatus.RefundFailed;
            OpenCase(OrderCaseKind.RefundFailed);
            Settle();
        }
    }

    private bool IsPaidBack
        => order.Lines.All(line => line.Cancelled + line.Returned == line.Quantity)
            ? order.RefundedAmount == order.CapturedAmount && !_returns.Any(IsOwed)
            : order.CapturedAmount > 0 && order.RefundedAmount == order.CapturedAmount;

    private static bool IsOwed(OrderReturn one)
        => one.Status is OrderReturnStatus.Approved or OrderReturnStatus.RefundFailed;

    private OrderLine LineOf(OrderReturnLine part) => order.Lines.Single(line => line.Id == part.LineId);

    private OrderReturn Undecided(Guid returnId)
        => _returns.Single(other => other.Id == returnId) is { Status: OrderReturnStatus.Requested } one
            ? one
            : throw new OrderReturnDecidedException();

    private void Decide(OrderReturn one, OrderReturnStatus status)
    {
        one.Status = status;
        one.DecidedAt = now;
        FollowReturns();
    }

    // What is owed is asked for once the money is there to be paid back.
    private void PayBack()
    {
        foreach (var one in _returns.Where(other => other.Status == OrderReturnStatus.Approved && !other.IsRefundAsked))
        {
            if (one.Amount == 0)
            {
                Complete(one);
            }
            else if (saga.Payment == SagaPayment.Captured)
            {
                one.IsRefundAsked = true;
                Refund(one);
            }
        }
    }

    private void Complete(OrderReturn? one)
    {
        if (one is not null)
        {
            one.Status = OrderReturnStatus.Refunded;
            one.Lines.ToList().ForEach(part => LineOf(part).Refunded += part.Quantity);
        }

        FollowReturns();
    }

    private void FollowReturns()
    {
        var next = _returns.Exists(one => one.Status == OrderReturnStatus.Requested) ? OrderStatus.ReturnRequested
            : IsPaidBack ? OrderStatus.Refunded
            : order.Lines.Any(line => line.Returned > 0) ? OrderStatus.Returned
            : OrderStatus.Delivered;

        if (next == OrderStatus.Refunded && order.Status == OrderStatus.ReturnRequested)
        {
            order.Become(OrderStatus.Returned);
        }

        if (next != order.Status)
        {
            order.Become(next);
        }
    }
}
