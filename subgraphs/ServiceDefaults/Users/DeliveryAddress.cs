using EShop.Contracts;

namespace EShop.ServiceDefaults.Users;

/// <summary>Where goods go: personal data, never to be logged or put into an event.</summary>
/// <param name="AddressId">The address.</param>
/// <param name="UserId">Whose address it is.</param>
/// <param name="Recipient">Whose name is at the door.</param>
/// <param name="Line1">Street and number.</param>
/// <param name="Line2">Floor, apartment, company.</param>
/// <param name="PostalCode">The postal code.</param>
/// <param name="City">The city.</param>
/// <param name="Region">State or province, where addresses have one.</param>
/// <param name="Country">ISO 3166 code, for example <c>DE</c>.</param>
/// <param name="Location">Where it is; null when nobody has looked it up.</param>
/// <param name="Instructions">What the courier should know.</param>
public sealed record DeliveryAddress(
    Guid AddressId,
    Guid UserId,
    string Recipient,
    string Line1,
    string? Line2,
    string PostalCode,
    string City,
    string? Region,
    string Country,
    GeoPoint? Location,
    string? Instructions);
