using System.Text.Json;
using EShop.Users.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Privacy;

/// <summary>What this subgraph stores about a user, in a form that machines and people can read.</summary>
internal static class UserDataExport
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>The user, their addresses and their sessions as JSON.</summary>
    public static async Task<string> WriteAsync(UsersContext db, Guid userId, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(user => user.Id == userId, cancellationToken);
        var addresses = await db.Addresses.AsNoTracking()
            .Where(address => address.UserId == userId)
            .OrderBy(address => address.CreatedAt)
            .ToListAsync(cancellationToken);
        var sessions = await db.Sessions.AsNoTracking()
            .Where(session => session.UserId == userId)
            .OrderBy(session => session.CreatedAt)
            .Select(session => new
            {
                session.DeviceName,
                Platform = session.Platform.ToString(),
                session.IpAddress,
                session.CreatedAt,
                session.LastSeenAt,
                session.EndedAt,
            })
            .ToListAsync(cancellationToken);
        return JsonSerializer.Serialize(
            new
            {
                user.Phone,
                user.Name,
                user.Email,
                user.Locale,
                user.TimeZone,
                Roles = user.Roles.Select(role => role.ToString()),
                user.CreatedAt,
                addresses,
                sessions,
            },
            s_json);
    }
}
