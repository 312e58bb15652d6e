using EShop.Contracts;
using EShop.Orders.Domain;
using EShop.Orders.Types.Orders;

namespace EShop.Orders.Types.Returns;

[ObjectType<OrderReturn>]
public static partial class OrderReturnNode
{
    [BindMember(nameof(OrderReturn.Id))]
    [ID<OrderReturn>]
    public static Guid GetId([Parent] OrderReturn one) => one.Id;

    /// <summary>The order.</summary>
    public static Task<Order> GetOrderAsync(
        [Parent] OrderReturn one,
        IOrderByIdDataLoader orderById,
        CancellationToken cancellationToken)
        => orderById.LoadRequiredAsync(one.OrderId, cancellationToken);

    /// <summary>What comes back.</summary>
    public static async Task<IReadOnlyList<OrderReturnLine>> GetLinesAsync(
        [Parent] OrderReturn one,
        ILinesByReturnIdDataLoader linesByReturnId,
        CancellationToken cancellationToken)
        => await linesByReturnId.LoadAsync(one.Id, cancellationToken) ?? [];

    /// <summary>What is, or was, paid back; null: nobody has decided, or the return was not accepted.</summary>
    public static Money? GetAmount([Parent] OrderReturn one)
        => one.Status is OrderReturnStatus.Requested or OrderReturnStatus.Rejected
            ? null
            : new Money(one.Amount, one.Currency);
}
