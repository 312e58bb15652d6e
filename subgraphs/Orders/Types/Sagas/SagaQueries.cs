using EShop.Orders.Data;
using EShop.Orders.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Types.Sagas;

[QueryType]
public static partial class SagaQueries
{
    /// <summary>What moves orders; what has been at its step longest first.</summary>
    /// <param name="state">When given, only those in this state.</param>
    [Authorize(Policy = OrdersScopes.Operations)]
    [UsePaging(ConnectionName = "SagaInstances", IncludeTotalCount = true)]
    public static Task<Connection<OrderSaga>> GetSagaInstancesAsync(
        SagaState? state,
        PagingArguments pagingArguments,
        OrdersContext db,
        TimeProvider clock,
        CancellationToken cancellationToken)
        => In(db.OrderSagas.AsNoTracking(), state, clock.GetUtcNow())
            .OrderBy(saga => saga.StepStartedAt)
            .ThenBy(saga => saga.OrderId)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();

    private static IQueryable<OrderSaga> In(IQueryable<OrderSaga> sagas, SagaState? state, DateTimeOffset now)
        => state switch
        {
            SagaState.Running => sagas.Where(saga => saga.DueAt != null && saga.OverdueAt > now),
            SagaState.Stuck => sagas.Where(saga => saga.OverdueAt <= now),
            SagaState.Compensating => sagas.Where(saga => saga.Goal == SagaGoal.Cancel && saga.DueAt != null),
            SagaState.Resting => sagas.Where(saga => saga.DueAt == null),
            _ => sagas
        };
}
