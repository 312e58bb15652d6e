using EShop.Contracts.Events;
using EShop.Contracts.Events.Orders;

namespace EShop.Orders.Domain;

/// <summary>
/// One order being moved: from what is known about goods, money and delivery, and news about one of them, follows what
/// is asked of others next. Whoever calls it holds the order's lock and stores what comes out, all in one transaction.
/// </summary>
/// <remarks>
/// Each method first notes the news, then settles. Settling looks only at what is known, never at which news came, so
/// that repeats, late answers and any order of them lead to the same end.
/// </remarks>
public sealed partial class OrderProcess(
    Order order,
    OrderSaga saga,
    OrderAddress? address,
    IReadOnlyList<OrderReturn> returns,
    DateTimeOffset now)
{
    private readonly List<OrderReturn> _returns = [.. returns];
    private readonly List<IEvent> _messages = [];
    private readonly List<(OrderTimelineKind Kind, OrderStatus Status)> _timeline = [];
    private readonly List<OrderCaseKind> _cases = [];
    private readonly List<OrderCaseKind> _settledCases = [];

    /// <summary>The order.</summary>
    public Order Order => order;

    /// <summary>What its saga knows.</summary>
    public OrderSaga Saga => saga;

    /// <summary>Where the order goes, once it is known.</summary>
    public OrderAddress? Address { get; private set; } = address;

    /// <summary>What the customer gives back, also what is new.</summary>
    public IReadOnlyList<OrderReturn> Returns => _returns;

    /// <summary>Commands and events to publish, in order.</summary>
    public IReadOnlyList<IEvent> Messages => _messages;

    /// <summary>What happened, for the timeline.</summary>
    public IReadOnlyList<(OrderTimelineKind Kind, OrderStatus Status)> Timeline => _timeline;

    /// <summary>The cases to open, unless one of the kind is open.</summary>
    public IReadOnlyList<OrderCaseKind> Cases => _cases;

    /// <summary>The cases that have settled themselves.</summary>
    public IReadOnlyList<OrderCaseKind> SettledCases => _settledCases;

    /// <summary>Tells that the order was placed.</summary>
    public void Place()
    {
        saga.Payment = order.Total == 0 ? SagaPayment.NotNeeded : SagaPayment.None;
        Publish(new OrderPlaced(
            order.Id,
            order.Number,
            order.UserId,
            order.CartId,
            order.Id,
            order.AddressId,
            order.SlotId,
            PaymentMethodToTell,
            OrderedLines,
            Totals,
            order.VoucherIds));
        Note(OrderTimelineKind.Placed);
    }

    /// <summary>Staff packed it.</summary>
    /// <exception cref="OrderStateException">It is not confirmed, or is being cancelled.</exception>
    public void Pack()
    {
        if (saga.Goal == SagaGoal.Cancel)
        {
            throw new OrderStateException(order.Status);
        }

        order.Become(OrderStatus.Packed);
        Publish(new OrderPacked(order.Id, order.Number, order.UserId));
        Note(OrderTimelineKind.Packed);
        Settle();
    }

    private bool HasMoney => saga.Payment is SagaPayment.Authorized or SagaPayment.NotNeeded;

    private void Settle()
    {
        if (saga.Goal == SagaGoal.Cancel)
        {
            Undo();
        }
        else
        {
            Fulfil();
            TakeMoney();
            PayBack();
        }

        saga.Enter(NextStep(), now);
    }

    private void Fulfil()
    {
        if (!saga.HasAddress || order.Status != OrderStatus.Placed)
        {
            return;
        }

        if (saga.Stock == SagaStock.None)
        {
            saga.Stock = SagaStock.ReserveRequested;
            AskForStock();
        }

        if (saga is { Stock: SagaStock.Reserved, Payment: SagaPayment.None })
        {
            saga.Payment = SagaPayment.AuthorizeRequested;
            saga.PaymentDeadline = now + SagaTimes.Payment;
            AskForMoney();
        }

        if (saga.Stock == SagaStock.Reserved && HasMoney)
        {
            saga.Stock = SagaStock.ConfirmRequested;
            saga.Delivery = SagaDelivery.PlanRequested;
            Publish(new ConfirmStock(order.Id));
            AskForDelivery();
        }

        if (saga is { Stock: SagaStock.Confirmed, Delivery: SagaDelivery.Planned } && HasMoney)
        {
            Confirm();
        }
    }

    private void Confirm()
    {
        order.Become(OrderStatus.Confirmed);
        Publish(new OrderConfirmed(
            order.Id, order.Number, order.UserId, order.SlotId, OrderedLines, Totals, order.VoucherIds));
        Note(OrderTimelineKind.Confirmed);
    }

    private SagaStep NextStep()
        => saga.Goal == SagaGoal.Cancel ? NextStepOfUndoing() : this switch
        {
            _ when !saga.HasAddress => SagaStep.FindingAddress,
            _ when saga.Stock == SagaStock.ReserveRequested => SagaStep.ReservingStock,
            _ when saga.Payment == SagaPayment.AuthorizeRequested => SagaStep.AuthorizingPayment,
            _ when saga.Payment == SagaPayment.Challenged => SagaStep.AwaitingChallenge,
            _ when order.Status == OrderStatus.Placed => SagaStep.Confirming,
            _ when saga.Payment is SagaPayment.CaptureRequested or SagaPayment.VoidRequested => SagaStep.Capturing,
            _ when RefundsOnTheirWay.Any() => SagaStep.Refunding,
            _ when order.Status == OrderStatus.Confirmed => SagaStep.AwaitingPacking,
            _ when order.Status == OrderStatus.Packed => SagaStep.AwaitingPickup,
            _ when OrderTransitions.WasDelivered(order.Status) => SagaStep.Finished,
            _ => SagaStep.Delivering
        };

    private void Publish(IEvent message) => _messages.Add(message);

    private void Note(OrderTimelineKind kind) => _timeline.Add((kind, order.Status));

    private void OpenCase(OrderCaseKind kind) => _cases.Add(kind);
}
