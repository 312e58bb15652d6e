using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EShop.ServiceDefaults.Events;

/// <summary>
/// Sees that events were committed. Commits that EF Core does not know of are found by the relay's clock.
/// </summary>
internal sealed class OutboxInterceptor(OutboxWake wake) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData)
        => Committed(eventData);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        Committed(eventData);
        return Task.CompletedTask;
    }

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Saved(eventData);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default)
    {
        Saved(eventData);
        return ValueTask.FromResult(result);
    }

    // A single statement is saved without a transaction of its own.
    private void Saved(DbContextEventData eventData)
    {
        if (eventData.Context?.Database.CurrentTransaction is null)
        {
            Committed(eventData);
        }
    }

    private void Committed(DbContextEventData eventData)
    {
        if (PendingEvents.Take(eventData.Context))
        {
            wake.Committed();
        }
    }
}
