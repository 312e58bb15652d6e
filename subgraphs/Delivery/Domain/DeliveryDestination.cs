using EShop.Contracts;

namespace EShop.Delivery.Domain;

/// <summary>Where an order goes, as it was when the delivery was planned: personal data.</summary>
/// <param name="Recipient">Whose name is at the door.</param>
/// <param name="Line1">Street and number.</param>
/// <param name="Line2">Floor, apartment, company.</param>
/// <param name="PostalCode">The postal code.</param>
/// <param name="City">The city.</param>
/// <param name="Country">The ISO 3166 code of the country.</param>
/// <param name="Location">Where it is; null when nobody has looked it up.</param>
/// <param name="Instructions">What the courier should know.</param>
public sealed record DeliveryDestination(
    string Recipient,
    string Line1,
    string? Line2,
    string PostalCode,
    string City,
    string Country,
    GeoPoint? Location,
    string? Instructions);
