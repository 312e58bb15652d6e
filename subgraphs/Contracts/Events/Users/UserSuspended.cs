namespace EShop.Contracts.Events.Users;

/// <summary>Staff locked a user out; all of their sessions have ended.</summary>
/// <param name="UserId">The user.</param>
public sealed record UserSuspended(Guid UserId) : IEvent
{
    Guid IEvent.AggregateId => UserId;
}
