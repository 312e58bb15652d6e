namespace EShop.Contracts.Events.Users;

/// <summary>Sessions of a user have ended; their access tokens are no longer to be believed.</summary>
/// <param name="UserId">The user.</param>
/// <param name="SessionIds">The sessions.</param>
public sealed record SessionsEnded(Guid UserId, IReadOnlyList<Guid> SessionIds) : IEvent
{
    Guid IEvent.AggregateId => UserId;
}
