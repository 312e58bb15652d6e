namespace EShop.Contracts.Events.Users;

/// <summary>
/// A user wants a copy of everything stored about them. Each subgraph that stores user ids answers with
/// <see cref="Privacy.UserDataExported"/>.
/// </summary>
/// <param name="UserId">The user.</param>
/// <param name="RequestId">The request, to be repeated in the answer.</param>
public sealed record DataExportRequested(Guid UserId, Guid RequestId) : IEvent
{
    Guid IEvent.AggregateId => UserId;
}
