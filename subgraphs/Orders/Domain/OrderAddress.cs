using EShop.Contracts;

namespace EShop.Orders.Domain;

/// <summary>Where an order goes, as it was when the order was placed. Personal data: never in events or logs.</summary>
public sealed class OrderAddress
{
    [GraphQLIgnore]
    public Guid OrderId { get; init; }

    /// <summary>Whose name is at the door; null after the account was erased.</summary>
    public string? Recipient { get; set; }

    /// <summary>Street and number; null after the account was erased.</summary>
    public string? Line1 { get; set; }

    /// <summary>Floor, apartment, company.</summary>
    public string? Line2 { get; set; }

    /// <summary>The postal code; null after the account was erased.</summary>
    public string? PostalCode { get; set; }

    /// <summary>The city; null after the account was erased.</summary>
    public string? City { get; set; }

    /// <summary>State or province, where addresses have one.</summary>
    public string? Region { get; set; }

    /// <summary>ISO 3166 code, for example <c>DE</c>; it stays, because taxes depend on it.</summary>
    public required string Country { get; set; }

    /// <summary>Where it is; null when nobody knows, and after the account was erased.</summary>
    public GeoPoint? Location { get; set; }

    /// <summary>What the courier should know.</summary>
    public string? Instructions { get; set; }

    /// <summary>
    /// The place to a tenth of a degree, some ten kilometres: near enough for a warehouse, and no address.
    /// </summary>
    internal GeoPoint? Near
        => Location is { } point ? new GeoPoint(Math.Round(point.Latitude, 1), Math.Round(point.Longitude, 1)) : null;
}
