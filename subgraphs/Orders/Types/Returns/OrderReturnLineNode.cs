using EShop.Orders.Domain;
using EShop.Orders.Types.Orders;

namespace EShop.Orders.Types.Returns;

[ObjectType<OrderReturnLine>]
public static partial class OrderReturnLineNode
{
    /// <summary>The line of the order.</summary>
    [BindMember(nameof(OrderReturnLine.LineId))]
    public static async Task<OrderLine> GetLineAsync(
        [Parent] OrderReturnLine part,
        ILinesByOrderIdDataLoader linesByOrderId,
        CancellationToken cancellationToken)
        => (await linesByOrderId.LoadRequiredAsync(part.OrderId, cancellationToken))
            .Single(line => line.Id == part.LineId);
}
