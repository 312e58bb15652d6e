namespace EShop.Contracts.Events.Users;

/// <summary>Staff let a suspended user in again.</summary>
/// <param name="UserId">The user.</param>
public sealed record UserReinstated(Guid UserId) : IEvent
{
    Guid IEvent.AggregateId => UserId;
}
