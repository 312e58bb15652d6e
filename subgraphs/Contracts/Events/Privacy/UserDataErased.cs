namespace EShop.Contracts.Events.Privacy;

/// <summary>
/// A subgraph has erased or pseudonymised what it stored about a user; published by every subgraph that stores
/// user ids.
/// </summary>
/// <param name="UserId">The user.</param>
/// <param name="RequestId">The request that this answers.</param>
/// <param name="Subgraph">Who answers, for example <c>orders</c>.</param>
public sealed record UserDataErased(Guid UserId, Guid RequestId, string Subgraph) : IEvent
{
    Guid IEvent.AggregateId => UserId;
}
