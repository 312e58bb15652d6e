namespace EShop.Contracts.Events.Catalog;

/// <summary>
/// Something that is shown of a review is different now: how many found it helpful, the name of its author, or that it is hidden.
/// That it is shown is told by <see cref="ReviewApproved"/>.
/// </summary>
/// <param name="ReviewId">The review.</param>
/// <param name="ProductId">What it is about.</param>
/// <param name="IsShown">Whether everybody can read it.</param>
/// <param name="HelpfulCount">How many customers found it helpful.</param>
public sealed record ReviewChanged(Guid ReviewId, Guid ProductId, bool IsShown, int HelpfulCount) : IEvent
{
    Guid IEvent.AggregateId => ReviewId;
}
