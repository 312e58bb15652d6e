namespace EShop.Contracts.Events.Catalog;

/// <summary>A brand has another name, or it is new.</summary>
/// <param name="BrandId">The brand.</param>
/// <param name="Name">Its name now.</param>
public sealed record BrandChanged(Guid BrandId, string Name) : IEvent
{
    Guid IEvent.AggregateId => BrandId;
}
