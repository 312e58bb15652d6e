using EShop.Delivery.Data;
using EShop.ServiceDefaults.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EShop.Delivery.Events;

/// <summary>Forgets where couriers were long ago.</summary>
public sealed class TrackCleanup(DeliveryContext db, IOptions<DeliveryOptions> options, TimeProvider clock) : IDueWork
{
    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - options.Value.TrackRetention;

        // In pieces, so that no statement holds locks for long.
        return db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM track_points WHERE (courier_id, at) IN (
                SELECT courier_id, at FROM track_points WHERE at < {before} LIMIT 1000)
            """,
            cancellationToken);
    }
}
