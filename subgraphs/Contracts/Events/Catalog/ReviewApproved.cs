namespace EShop.Contracts.Events.Catalog;

/// <summary>A review can be read by everybody.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="ProductId">What it is about.</param>
/// <param name="UserId">Who wrote it.</param>
/// <param name="Rating">From 1 to 5 stars.</param>
public sealed record ReviewApproved(Guid ReviewId, Guid ProductId, Guid UserId, int Rating) : IEvent
{
    Guid IEvent.AggregateId => ReviewId;
}
