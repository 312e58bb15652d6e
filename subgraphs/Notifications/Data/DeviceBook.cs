using EShop.Notifications.Domain;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Data;

/// <summary>Which apps take push notifications for whom.</summary>
public sealed class DeviceBook(NotificationsContext db, TimeProvider clock)
{
    /// <summary>Notes that an app is a user's; whoever had it before has it no longer.</summary>
    public Task<PushDevice> RegisterAsync(Guid userId, string token, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async cancellation =>
            {
                var now = clock.GetUtcNow();
                var id = Guid.CreateVersion7(now);
                var devices = await db.PushDevices
                    .FromSql(
                        $"""
                        INSERT INTO push_devices (id, user_id, token, registered_at) VALUES ({id}, {userId}, {token}, {now})
                        ON CONFLICT (token) DO UPDATE
                            SET user_id = excluded.user_id, registered_at = excluded.registered_at
                        RETURNING *
                        """)
                    .AsNoTracking()
                    .ToListAsync(cancellation);
                await ForgetOldestAsync(userId, cancellation);
                return devices.Single();
            },
            cancellationToken);

    /// <summary>Forgets an app of a user.</summary>
    /// <returns>Whether it was there.</returns>
    public async Task<bool> UnregisterAsync(Guid userId, string token, CancellationToken cancellationToken)
        => await db.PushDevices
            .Where(device => device.UserId == userId && device.Token == token)
            .ExecuteDeleteAsync(cancellationToken) > 0;

    /// <summary>Forgets apps that the push service says are no longer there.</summary>
    public Task ForgetAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken)
        => tokens.Count == 0
            ? Task.CompletedTask
            : db.PushDevices.Where(device => tokens.Contains(device.Token)).ExecuteDeleteAsync(cancellationToken);

    /// <summary>The tokens of some users.</summary>
    public async Task<ILookup<Guid, string>> ReadTokensAsync(
        IReadOnlyCollection<Guid> userIds,
        CancellationToken cancellationToken)
        => (await db.PushDevices.AsNoTracking()
            .Where(device => userIds.Contains(device.UserId))
            .OrderBy(device => device.Id)
            .ToListAsync(cancellationToken))
            .ToLookup(device => device.UserId, device => device.Token);

    private Task ForgetOldestAsync(Guid userId, CancellationToken cancellationToken)
        => db.PushDevices
            .Where(device => db.PushDevices
                .Where(other => other.UserId == userId)
                .OrderByDescending(other => other.RegisteredAt)
                .ThenByDescending(other => other.Id)
                .Skip(PushDevice.MaxPerUser)
                .Select(other => other.Id)
                .Contains(device.Id))
            .ExecuteDeleteAsync(cancellationToken);
}
