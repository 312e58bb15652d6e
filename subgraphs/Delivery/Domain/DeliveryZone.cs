using EShop.Contracts;

namespace EShop.Delivery.Domain;

/// <summary>A part of a city that the shop delivers to, with its hours and its price.</summary>
public sealed class DeliveryZone
{
    /// <summary>The zone's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its short name, for example <c>BER</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; set; }

    /// <summary>The ISO 3166 code of its country.</summary>
    public required string Country { get; set; }

    /// <summary>How its postal codes begin, for addresses that nobody has looked up on a map.</summary>
    public List<string> PostalPrefixes { get; set; } = [];

    /// <summary>Its middle.</summary>
    public required GeoPoint Center { get; set; }

    /// <summary>How far it goes from there, in metres.</summary>
    public required int Radius { get; set; }

    /// <summary>The IANA time zone of its hours.</summary>
    public required string TimeZone { get; set; }

    /// <summary>The hour in which the first slot of a day begins, from 0.</summary>
    public int FirstHour { get; set; }

    /// <summary>The hour in which the last slot of a day ends, up to 24.</summary>
    public int LastHour { get; set; } = 24;

    /// <summary>How many hours a slot has.</summary>
    public int SlotHours { get; set; } = 2;

    /// <summary>How many orders a slot takes.</summary>
    public int SlotCapacity { get; set; }

    /// <summary>What a delivery costs, in minor units.</summary>
    public long Fee { get; set; }

    /// <summary>The currency of the fee.</summary>
    [GraphQLIgnore]
    public CurrencyCode Currency { get; set; } = CurrencyCode.Eur;

    /// <summary>Whether the shop delivers there: by the place where it is known, otherwise by the postal code.</summary>
    public bool Serves(string country, string postalCode, GeoPoint? location)
        => string.Equals(country, Country, StringComparison.OrdinalIgnoreCase)
            && (location is null
                ? PostalPrefixes.Exists(prefix => postalCode.StartsWith(prefix, StringComparison.Ordinal))
                : GeoDistance.Metres(Center, location) <= Radius);
}
