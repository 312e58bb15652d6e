namespace EShop.Contracts.Events.Users;

/// <summary>
/// A user wants everything about them erased. Each subgraph that stores user ids answers with
/// <see cref="Privacy.UserDataErased"/>.
/// </summary>
/// <param name="UserId">The user.</param>
/// <param name="RequestId">The request, to be repeated in the answer.</param>
/// <param name="PseudonymId">What ledger rows, which must stay, name instead of the user.</param>
public sealed record ErasureRequested(Guid UserId, Guid RequestId, Guid PseudonymId) : IEvent
{
    Guid IEvent.AggregateId => UserId;
}
