namespace EShop.Contracts.Events.Catalog;

/// <summary>The approved reviews of a product give another rating.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="ReviewCount">How many approved reviews there are.</param>
/// <param name="RatingSum">The sum of their stars; divided by the count it is the average.</param>
public sealed record RatingChanged(Guid ProductId, int ReviewCount, int RatingSum) : IEvent
{
    Guid IEvent.AggregateId => ProductId;
}
