using EShop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EShop.ServiceDefaults.Data;

/// <summary>Saves optimistic edits.</summary>
public static class OptimisticConcurrency
{
    /// <summary>
    /// Saves the changes. The version of each changed <see cref="IVersioned"/> entity must be mapped as a concurrency
    /// token, so that the update happens only where the row still has the version that was read.
    /// </summary>
    /// <exception cref="StaleVersionException">Another transaction changed an entity after it was read.</exception>
    public static async Task SaveVersionedAsync(this DbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException exception)
        {
            foreach (var entry in exception.Entries)
            {
                if (entry.Entity is IVersioned
                    && await entry.GetDatabaseValuesAsync(cancellationToken) is { } stored)
                {
                    throw new StaleVersionException(stored.GetValue<int>(nameof(IVersioned.Version)));
                }
            }

            throw;
        }
    }
}
