using EShop.Notifications.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Data;

/// <summary>Everything that is stored about a user.</summary>
public sealed class PersonalData(NotificationsContext db)
{
    /// <summary>How many records there are.</summary>
    public async Task<int> CountAsync(Guid userId, CancellationToken cancellationToken)
        => await db.Notifications.CountAsync(row => row.UserId == userId, cancellationToken)
            + await db.Preferences.CountAsync(row => row.UserId == userId, cancellationToken)
            + await db.QuietTimes.CountAsync(row => row.UserId == userId, cancellationToken)
            + await db.PushDevices.CountAsync(row => row.UserId == userId, cancellationToken)
            + await db.KnownOrders.CountAsync(row => row.UserId == userId, cancellationToken);

    /// <summary>Deletes all of it, nothing here is anybody's ledger; that there were orders is kept without saying whose.</summary>
    public async Task EraseAsync(Guid userId, CancellationToken cancellationToken)
    {
        await db.Notifications.Where(row => row.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await db.Preferences.Where(row => row.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await db.QuietTimes.Where(row => row.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await db.PushDevices.Where(row => row.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await db.KnownOrders
            .Where(row => row.UserId == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UserId, KnownOrder.Nobody), cancellationToken);
    }
}
