namespace EShop.Contracts.Events.Catalog;

/// <summary>A category has another name, or it is new.</summary>
/// <param name="CategoryId">The category.</param>
/// <param name="Name">Its name now.</param>
/// <param name="Path">All above it, the root first, and the category itself last.</param>
public sealed record CategoryChanged(Guid CategoryId, string Name, IReadOnlyList<Guid> Path) : IEvent
{
    Guid IEvent.AggregateId => CategoryId;
}
