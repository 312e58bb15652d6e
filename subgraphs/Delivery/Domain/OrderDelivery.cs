using EShop.Contracts;
using EShop.Contracts.Events.Delivery;

namespace EShop.Delivery.Domain;

/// <summary>The bringing of an order to its customer.</summary>
public sealed partial class OrderDelivery
{
    /// <summary>The delivery's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The order; it has one delivery at most.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The number by which people talk about it.</summary>
    public string Number { get; init; } = DeliveryNumber.Create();

    /// <summary>Who gets the goods; unknown when an order was given up before it was planned.</summary>
    [GraphQLIgnore]
    public Guid? UserId { get; private set; }

    /// <summary>How far it is.</summary>
    public DeliveryStatus Status { get; private set; }

    /// <summary>The zone it goes to.</summary>
    [GraphQLIgnore]
    public Guid? ZoneId { get; private set; }

    /// <summary>The slot; null: as soon as possible.</summary>
    public Guid? SlotId { get; private set; }

    /// <summary>The earliest arrival that was promised.</summary>
    public DateTimeOffset? From { get; private set; }

    /// <summary>The latest arrival that was promised.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>The door; gone when the customer was erased.</summary>
    public DeliveryDestination? Destination { get; private set; }

    /// <summary>The warehouses that the goods are in.</summary>
    public List<Guid> WarehouseIds { get; private set; } = [];

    /// <summary>How many pieces there are.</summary>
    public int Pieces { get; private set; }

    /// <summary>What the courier has to collect, in minor units.</summary>
    [GraphQLIgnore]
    public long? CashAmount { get; private set; }

    /// <summary>The currency of the cash.</summary>
    [GraphQLIgnore]
    public CurrencyCode? CashCurrency { get; private set; }

    /// <summary>The digits that the customer tells the courier.</summary>
    public string? Code { get; private set; }

    /// <summary>How often a wrong code was given.</summary>
    [GraphQLIgnore]
    public int CodeAttempts { get; private set; }

    /// <summary>Who brings it.</summary>
    public Guid? CourierId { get; private set; }

    /// <summary>How often it was offered to everybody.</summary>
    [GraphQLIgnore]
    public int Round { get; private set; }

    /// <summary>When couriers are to be asked next; null: not now.</summary>
    [GraphQLIgnore]
    public DateTimeOffset? NextOfferAt { get; private set; }

    /// <summary>When the customer was told that it is late.</summary>
    [GraphQLIgnore]
    public DateTimeOffset? LateToldAt { get; set; }

    /// <summary>When staff were told that a courier who was locked out has the goods; null: they are not stranded.</summary>
    [GraphQLIgnore]
    public DateTimeOffset? StrandedAt { get; private set; }

    /// <summary>How the handover is proven.</summary>
    public DeliveryProof? Proof { get; private set; }

    /// <summary>The picture that proves it.</summary>
    public string? PhotoUrl { get; private set; }

    /// <summary>Why it failed.</summary>
    public DeliveryFailure? Failure { get; private set; }

    /// <summary>When it was planned, or given up.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the status last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When a courier took it.</summary>
    public DateTimeOffset? AssignedAt { get; private set; }

    /// <summary>When the courier got the goods.</summary>
    public DateTimeOffset? PickedUpAt { get; private set; }

    /// <summary>When the courier was at the door.</summary>
    public DateTimeOffset? ArrivedAt { get; private set; }

    /// <summary>When the customer got the goods.</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>Who stands in for a customer who wants to be forgotten, as soon as the delivery is over.</summary>
    [GraphQLIgnore]
    public Guid? PseudonymId { get; private set; }

    /// <summary>What the courier has to collect.</summary>
    public Money? CashToCollect
        => CashAmount is { } amount && CashCurrency is { } currency ? new Money(amount, currency) : null;

    /// <summary>Whether somebody still waits for the goods.</summary>
    [GraphQLIgnore]
    public bool IsOpen => DeliveryTransitions.Open.Contains(Status);

    /// <summary>Whether the courier has the goods and can be followed.</summary>
    [GraphQLIgnore]
    public bool IsOnTheWay => DeliveryTransitions.OnTheWay.Contains(Status);

    /// <summary>A delivery that was promised.</summary>
    public static OrderDelivery Plan(DeliveryRequest request, DeliveryRoute route, DateTimeOffset now) => new()
    {
        OrderId = request.OrderId,
        UserId = request.UserId,
        WarehouseIds = [.. request.WarehouseIds],
        Pieces = request.Pieces,
        CashAmount = request.CashToCollect?.Amount,
        CashCurrency = request.CashToCollect?.Currency,
        ZoneId = route.ZoneId,
        Destination = route.Destination,
        SlotId = route.SlotId,
        From = route.From,
        Until = route.Until,
        Code = HandoverCode.Create(),
        Status = DeliveryStatus.Planned,
        CreatedAt = now,
        ChangedAt = now
    };

    /// <summary>A note that an order cannot be brought, so that the answer stays the same.</summary>
    public static OrderDelivery Refuse(Guid orderId, Guid userId, DateTimeOffset now)
        => new() { OrderId = orderId, UserId = userId, CreatedAt = now, ChangedAt = now };

    /// <summary>A note that an order was given up before it was planned, so that it is not planned later.</summary>
    public static OrderDelivery GiveUp(Guid orderId, DateTimeOffset now)
        => new() { OrderId = orderId, Status = DeliveryStatus.Cancelled, CreatedAt = now, ChangedAt = now };
}
