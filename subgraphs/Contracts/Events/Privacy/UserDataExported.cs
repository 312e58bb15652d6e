namespace EShop.Contracts.Events.Privacy;

/// <summary>
/// A subgraph has collected what it stores about a user; published by every subgraph that stores user ids.
/// </summary>
/// <param name="UserId">The user.</param>
/// <param name="RequestId">The request that this answers.</param>
/// <param name="Subgraph">Who answers, for example <c>orders</c>.</param>
/// <param name="Records">How many records were found, from 0.</param>
public sealed record UserDataExported(Guid UserId, Guid RequestId, string Subgraph, int Records) : IEvent
{
    Guid IEvent.AggregateId => UserId;
}
