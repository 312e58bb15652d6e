namespace EShop.Contracts.Events.Catalog;

/// <summary>A category has another place in the tree, and with it all below it.</summary>
/// <param name="CategoryId">The category.</param>
/// <param name="PreviousParentId">What it was below of; null: it was a root.</param>
/// <param name="Path">All above it now, the root first, and the category itself last.</param>
public sealed record CategoryMoved(Guid CategoryId, Guid? PreviousParentId, IReadOnlyList<Guid> Path) : IEvent
{
    Guid IEvent.AggregateId => CategoryId;
}
