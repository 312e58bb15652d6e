using EShop.Contracts;
using EShop.Users.Domain;

namespace EShop.Users.Types.Addresses;

/// <summary>What is written on an address label.</summary>
/// <param name="Recipient">Whose name is at the door.</param>
/// <param name="Line1">Street and number.</param>
/// <param name="PostalCode">As the country writes it.</param>
/// <param name="City">The city.</param>
/// <param name="Country">ISO 3166 code, for example DE.</param>
/// <param name="Label">What the user calls it, for example Home.</param>
/// <param name="Line2">Floor, apartment, company.</param>
/// <param name="Region">State or province, where addresses have one.</param>
/// <param name="Latitude">Degrees north of the equator, from -90 to 90; comes with the longitude.</param>
/// <param name="Longitude">Degrees east of Greenwich, from -180 to 180; comes with the latitude.</param>
/// <param name="Instructions">What the courier should know.</param>
public sealed record AddressInput(
    string Recipient,
    string Line1,
    string PostalCode,
    string City,
    string Country,
    string? Label,
    string? Line2,
    string? Region,
    double? Latitude,
    double? Longitude,
    string? Instructions)
{
    /// <exception cref="InvalidFieldException">One of the values cannot be stored.</exception>
    internal AddressDetails ToDetails()
        => new(Label, Recipient, Line1, Line2, PostalCode, City, Region, Country, Location(), Instructions);

    private GeoPoint? Location() => (Latitude, Longitude) switch
    {
        (null, null) => null,
        ({ } latitude, { } longitude) => new GeoPoint(latitude, longitude),
        _ => throw new InvalidFieldException("location", "A place needs a latitude and a longitude."),
    };
}
