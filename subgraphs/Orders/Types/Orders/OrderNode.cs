using EShop.Orders.Domain;
using EShop.Orders.Types.Cases;
using EShop.Orders.Types.References;
using EShop.Orders.Types.Returns;
using EShop.Orders.Types.Sagas;
using EShop.ServiceDefaults.Identity;

namespace EShop.Orders.Types.Orders;

[ObjectType<Order>]
public static partial class OrderNode
{
    [BindMember(nameof(Order.Id))]
    [ID<Order>]
    public static Guid GetId([Parent] Order order) => order.Id;

    /// <summary>Who placed it.</summary>
    [BindMember(nameof(Order.UserId))]
    public static User? GetUser([Parent] Order order) => new(order.UserId);

    /// <summary>The stored address that it was placed with, as it is now; null when it was deleted.</summary>
    [BindMember(nameof(Order.AddressId))]
    public static Address? GetStoredAddress([Parent] Order order) => new(order.AddressId);

    /// <summary>Where it goes, as it was when the order was placed. Only who placed it sees it.</summary>
    public static async Task<OrderAddress?> GetAddressAsync(
        [Parent] Order order,
        CurrentUser caller,
        IAddressByOrderIdDataLoader addressByOrderId,
        CancellationToken cancellationToken)
        => caller.MayAccess(order.UserId) ? await addressByOrderId.LoadAsync(order.Id, cancellationToken) : null;

    /// <summary>What was ordered.</summary>
    public static async Task<IReadOnlyList<OrderLine>> GetLinesAsync(
        [Parent] Order order,
        ILinesByOrderIdDataLoader linesByOrderId,
        CancellationToken cancellationToken)
        => await linesByOrderId.LoadAsync(order.Id, cancellationToken) ?? [];

    /// <summary>What it costs.</summary>
    public static OrderAmounts GetTotals([Parent] Order order) => new(order);

    /// <summary>What happened to it, the first thing first.</summary>
    public static async Task<IReadOnlyList<OrderTimelineEntry>> GetTimelineAsync(
        [Parent] Order order,
        ITimelineByOrderIdDataLoader timelineByOrderId,
        CancellationToken cancellationToken)
        => await timelineByOrderId.LoadAsync(order.Id, cancellationToken) ?? [];

    /// <summary>What the customer gave, or wants to give, back; the first first.</summary>
    public static async Task<IReadOnlyList<OrderReturn>> GetReturnsAsync(
        [Parent] Order order,
        IReturnsByOrderIdDataLoader returnsByOrderId,
        CancellationToken cancellationToken)
        => await returnsByOrderId.LoadAsync(order.Id, cancellationToken) ?? [];

    /// <summary>The bill; null until the goods have left.</summary>
    public static OrderInvoice? GetInvoice([Parent] Order order)
        => order.ShippedAt is { } shippedAt ? new OrderInvoice(order, shippedAt) : null;

    /// <summary>What staff have, or had, to look after; the latest first.</summary>
    [Authorize(Policy = OrdersScopes.Read)]
    public static async Task<IReadOnlyList<OrderCase>> GetCasesAsync(
        [Parent] Order order,
        ICasesByOrderIdDataLoader casesByOrderId,
        CancellationToken cancellationToken)
        => await casesByOrderId.LoadAsync(order.Id, cancellationToken) ?? [];

    /// <summary>What moves it.</summary>
    [Authorize(Policy = OrdersScopes.Operations)]
    public static Task<OrderSaga> GetSagaAsync(
        [Parent] Order order,
        ISagaByOrderIdDataLoader sagaByOrderId,
        CancellationToken cancellationToken)
        => sagaByOrderId.LoadRequiredAsync(order.Id, cancellationToken);
}
