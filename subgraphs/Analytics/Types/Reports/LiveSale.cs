using EShop.Contracts;

namespace EShop.Analytics.Types.Reports;

/// <summary>An order that was just placed.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PlacedAt">When.</param>
/// <param name="Units">How many pieces were ordered.</param>
/// <param name="Total">What the customer pays.</param>
public sealed record LiveSale(Guid OrderId, DateTimeOffset PlacedAt, int Units, Money Total);
