using EShop.Notifications.Data;
using EShop.ServiceDefaults.Users;

namespace EShop.Notifications.Sending;

/// <summary>Finds out about those whom notifications are for, at the moment of sending.</summary>
internal sealed partial class Recipients(
    IUserDirectory users,
    PreferenceBook preferences,
    DeviceBook devices,
    ILogger<Recipients> logger)
{
    /// <summary>The recipients by user id; each is there, also when the users subgraph does not answer.</summary>
    public async Task<Dictionary<Guid, Recipient>> ReadAsync(
        IReadOnlyCollection<Guid> userIds,
        CancellationToken cancellationToken)
    {
        var settings = await preferences.ReadAsync(userIds, cancellationToken);
        var tokens = await devices.ReadTokensAsync(userIds, cancellationToken);
        var contacts = await Task.WhenAll(userIds.Select(id => FindAsync(id, cancellationToken)));
        return contacts.ToDictionary(
            found => found.UserId,
            found => new Recipient(
                found.Contact,
                // An account that was erased is kept without its phone until the erasure is over.
                IsGone: found.IsAnswered && found.Contact?.Phone is null,
                settings[found.UserId],
                [.. tokens[found.UserId]]));
    }

    private async Task<(Guid UserId, bool IsAnswered, UserContact? Contact)> FindAsync(
        Guid userId,
        CancellationToken cancellationToken)
    {
        try
        {
            return (userId, true, await users.FindContactAsync(userId, cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotFound(userId, exception.GetType().Name);
            return (userId, false, null);
        }
    }

    [LoggerMessage(EventId = 8002, Level = LogLevel.Warning, Message = "How user {UserId} is reached is not known: {Reason}")]
    private partial void LogNotFound(Guid userId, string reason);
}
