using EShop.Users.Data;
using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Types.Privacy;

internal static class PrivacyRequestDataLoaders
{
    [DataLoader]
    public static async Task<Dictionary<Guid, PrivacyRequest[]>> GetPrivacyRequestsByUserIdAsync(
        IReadOnlyList<Guid> userIds,
        UsersContext db,
        CancellationToken cancellationToken)
    {
        var requests = await db.PrivacyRequests
            .AsNoTracking()
            .Where(request => userIds.Contains(request.UserId))
            .OrderByDescending(request => request.RequestedAt)
            .ThenBy(request => request.Id)
            .ToListAsync(cancellationToken);
        return requests.GroupBy(request => request.UserId).ToDictionary(group => group.Key, group => group.ToArray());
    }
}
