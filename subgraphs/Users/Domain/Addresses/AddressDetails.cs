using EShop.Contracts;

namespace EShop.Users.Domain;

/// <summary>What is written on an address label, checked.</summary>
public sealed record AddressDetails
{
    /// <summary>The longest line, in UTF-16 code units.</summary>
    public const int MaxLineLength = 100;

    /// <summary>The longest note to the courier, in UTF-16 code units.</summary>
    public const int MaxInstructionsLength = 500;

    /// <summary>The longest label, in UTF-16 code units.</summary>
    public const int MaxLabelLength = 40;

    /// <summary>Checks an address.</summary>
    /// <exception cref="InvalidFieldException">One of the values cannot be stored.</exception>
    public AddressDetails(
        string? label,
        string recipient,
        string line1,
        string? line2,
        string postalCode,
        string city,
        string? region,
        string country,
        GeoPoint? location,
        string? instructions)
    {
        Label = PersonalText.NormalizeOptional("label", label, MaxLabelLength);
        Recipient = PersonalText.Normalize("recipient", recipient, MaxLineLength);
        Line1 = PersonalText.Normalize("line1", line1, MaxLineLength);
        Line2 = PersonalText.NormalizeOptional("line2", line2, MaxLineLength);
        City = PersonalText.Normalize("city", city, MaxLineLength);
        Region = PersonalText.NormalizeOptional("region", region, MaxLineLength);
        Country = AddressCountry.Check(country);
        PostalCode = AddressCountry.CheckPostalCode(Country, PersonalText.Normalize("postalCode", postalCode, 12));
        Location = CheckLocation(location);
        Instructions = PersonalText.NormalizeOptional("instructions", instructions, MaxInstructionsLength);
    }

    public string? Label { get; }

    public string Recipient { get; }

    public string Line1 { get; }

    public string? Line2 { get; }

    public string PostalCode { get; }

    public string City { get; }

    public string? Region { get; }

    public string Country { get; }

    public GeoPoint? Location { get; }

    public string? Instructions { get; }

    private static GeoPoint? CheckLocation(GeoPoint? location)
        => location is null or { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180 }
            ? location
            : throw new InvalidFieldException(
                "location", "A latitude is from -90 to 90 and a longitude from -180 to 180 degrees.");
}
