using EShop.Orders.Data;
using EShop.Orders.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Types.Sagas;

internal static class SagaDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, OrderSaga>> GetSagaByOrderIdAsync(
        IReadOnlyList<Guid> orderIds,
        OrdersContext db,
        CancellationToken cancellationToken)
        => db.OrderSagas
            .AsNoTracking()
            .Where(saga => orderIds.Contains(saga.OrderId))
            .ToDictionaryAsync(saga => saga.OrderId, cancellationToken);
}
