using EShop.Contracts;

namespace EShop.Delivery.Domain;

/// <summary>Where a courier was.</summary>
/// <param name="Point">The place.</param>
/// <param name="At">When, by the courier's device.</param>
/// <param name="Heading">Where to, in degrees clockwise from north; null: not known.</param>
/// <param name="Speed">How fast, in metres per second; null: not known.</param>
public sealed record CourierPosition(GeoPoint Point, DateTimeOffset At, double? Heading, double? Speed);
