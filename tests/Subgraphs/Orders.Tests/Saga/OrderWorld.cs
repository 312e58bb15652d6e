using EShop.Contracts.Events;
using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Inventory;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Orders.Domain;
using EShop.Orders.Tests;

namespace EShop.Orders.Saga.Tests;

/// <summary>
/// One order, the subgraphs it talks to, and the news between them, which come in any order and as often as they like. All in
/// memory: some thousand worlds a second.
/// </summary>
internal sealed class OrderWorld
{
    private readonly Random _random;
    private readonly List<OrderReturn> _returns = [];
    private readonly Queue<IEvent> _commands = new();
    private readonly List<(long Sequence, IEvent News)> _news = [];
    private readonly List<(long Sequence, IEvent News)> _told = [];
    private readonly Dictionary<string, long> _sequences = [];
    private OrderAddress? _address;
    private DateTimeOffset _now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public OrderWorld(int seed)
    {
        _random = new Random(seed);
        Inventory = new FakeInventory(_random, shortagePercent: 10);
        Payments = new FakePayments(_random);
        Delivery = new FakeDelivery(_random);
        var method = (OrderPaymentMethod)_random.Next(2);
        Order = new Order(Quotes.Of(Guid.NewGuid(), _now, (3, 1000), (2, 555)), "A", method, null, _now);
        Saga = new OrderSaga(Order.Id, _now);
        Do(process => process.Place());
    }

    public Order Order { get; }

    public OrderSaga Saga { get; }

    public FakeInventory Inventory { get; }

    public FakePayments Payments { get; }

    public FakeDelivery Delivery { get; }

    public List<IEvent> Published { get; } = [];

    public HashSet<OrderCaseKind> Cases { get; } = [];

    /// <summary>Something happens.</summary>
    public void Step()
    {
        switch (_random.Next(14))
        {
            case < 4:
                RunCommand();
                break;
            case < 8:
                Hear();
                break;
            case 8:
                HearAgain();
                break;
            case 9:
                Pass(TimeSpan.FromSeconds(_random.Next(400)));
                break;
            case 10:
                Tell(Payments.AnswerLate(Order.Id));
                break;
            case 11:
                Tell(Delivery.Advance(Order.Id));
                break;
            case 12:
                People();
                break;
            default:
                Find();
                break;
        }
    }

    /// <summary>Everything that is on its way arrives, and every clock runs out.</summary>
    public void Drain()
    {
        for (var round = 0; round < 30; round++)
        {
            Find();
            Tell(Payments.IsProviderSlow ? Payments.AnswerLate(Order.Id) : null);

            while (_commands.Count > 0 || _news.Count > 0)
            {
                RunCommand();
                Hear();
            }

            Pass(TimeSpan.FromMinutes(6));
        }
    }

    public void Do(Action<OrderProcess> change)
    {
        var process = new OrderProcess(Order, Saga, _address, _returns, _now);
        change(process);
        _address = process.Address;
        _returns.Clear();
        _returns.AddRange(process.Returns);
        Published.AddRange(process.Messages);
        Cases.UnionWith(process.Cases);
        process.Messages.Where(IsCommand).ToList().ForEach(_commands.Enqueue);
    }

    private static bool IsCommand(IEvent message)
        => message is ReserveStock or ConfirmStock or ReleaseStock or AuthorizePayment or VoidPayment or CapturePayment
            or PlanDelivery or CancelDelivery or OrderPacked;

    private void RunCommand()
    {
        if (!_commands.TryDequeue(out var command))
        {
            return;
        }

        Tell(command switch
        {
            ReserveStock or ConfirmStock or ReleaseStock => Inventory.Answer(command),
            AuthorizePayment or VoidPayment or CapturePayment => Payments.Answer(command),
            _ => Delivery.Answer(command)
        });
    }

    private void Tell(IEvent? news)
    {
        if (news is null)
        {
            return;
        }

        var producer = EventContracts.Of(news.GetType()).Producer;
        var sequence = _sequences[producer] = _sequences.GetValueOrDefault(producer) + 1;
        _news.Add((sequence, news));
    }

    private void Hear()
    {
        if (_news.Count > 0)
        {
            var index = _random.Next(_news.Count);
            var news = _news[index];
            _news.RemoveAt(index);
            _told.Add(news);
            Do(process => Apply(process, news.Sequence, news.News));
        }
    }

    // The inbox keeps repeats away; the saga would bear them, too.
    private void HearAgain()
    {
        if (_told.Count > 0)
        {
            var news = _told[_random.Next(_told.Count)];
            Do(process => Apply(process, news.Sequence, news.News));
        }
    }

    private void Pass(TimeSpan time)
    {
        _now += time;
        Do(process => process.Wake());

        if (_random.Next(10) == 0 && Saga.Payment is SagaPayment.AuthorizeRequested or SagaPayment.Challenged)
        {
            Tell(Inventory.Expire(Order.Id));
        }
    }

    private void People()
    {
        if (_random.Next(4) == 0 && OrderTransitions.IsCancellable(Order.Status))
        {
            Do(process => process.Cancel(CancellationReason.CustomerRequest));
        }
        else if (Order.Status == OrderStatus.Confirmed && Saga.Goal == SagaGoal.Fulfil)
        {
            var line = Order.Lines[_random.Next(2)];
            Do(_random.Next(3) == 0 && line.Open > 0
                ? process => process.CancelLines([new LinePart(line.Id, 1)], CancellationReason.CustomerRequest)
                : process => process.Pack());
        }
        else if (Saga.Payment == SagaPayment.CaptureFailed)
        {
            Do(process => process.Retry());
        }
    }

    private void Find()
        => Do(process => process.AddressFound(
            _random.Next(30) == 0 ? null : new OrderAddress { OrderId = Order.Id, Country = "DE" }));

    private static void Apply(OrderProcess order, long sequence, IEvent news)
    {
        switch (news)
        {
            case StockReserved reserved:
                order.StockReserved(sequence, reserved.Lines.Select(line => line.WarehouseId));
                break;
            case StockReservationFailed:
                order.StockFailed(sequence);
                break;
            case ReservationConfirmed:
                order.StockConfirmed(sequence);
                break;
            case ReservationReleased:
                order.StockReleased(sequence);
                break;
            case ReservationExpired:
                order.StockExpired(sequence);
                break;
            case PaymentAuthorized:
                order.PaymentAuthorized(sequence);
                break;
            case PaymentDeclined:
                order.PaymentDeclined(sequence, isTimeout: false);
                break;
            case PaymentChallenged:
                order.PaymentChallenged(sequence);
                break;
            case PaymentVoided:
                order.PaymentVoided(sequence);
                break;
            case PaymentCaptured captured:
                order.PaymentCaptured(sequence, captured.CapturedTotal.Amount);
                break;
            case PaymentCaptureFailed:
                order.PaymentCaptureFailed(sequence);
                break;
            case DeliveryPlanned planned:
                order.DeliveryPlanned(sequence, planned.DeliveryId);
                break;
            case DeliveryRefused:
                order.DeliveryRefused(sequence);
                break;
            case DeliveryCancelled:
                order.DeliveryCancelled(sequence);
                break;
            case PickedUp picked:
                order.PickedUp(sequence, picked.DeliveryId);
                break;
            case CourierArrived arrived:
                order.CourierArrived(sequence, arrived.DeliveryId);
                break;
            case DeliveryCompleted completed:
                order.DeliveryCompleted(sequence, completed.DeliveryId, completed.CashCollected?.Amount);
                break;
            default:
                throw new ArgumentException($"Nobody tells {news}.");
        }
    }
}
