using EShop.Contracts;

namespace EShop.Delivery.Tests;

/// <summary>Somebody who orders.</summary>
/// <param name="UserId">The user.</param>
/// <param name="AddressId">Where goods go.</param>
/// <param name="Door">Where that is.</param>
public sealed record Buyer(Guid UserId, Guid AddressId, GeoPoint Door);
