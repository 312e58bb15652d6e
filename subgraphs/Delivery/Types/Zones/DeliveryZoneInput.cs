using System.ComponentModel.DataAnnotations;
using EShop.Contracts;

namespace EShop.Delivery.Types.Zones;

/// <summary>A part of a city that the shop delivers to.</summary>
/// <param name="Code">Its short name, in capitals; a zone that has it is changed.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Country">The ISO 3166 code of its country.</param>
/// <param name="PostalPrefixes">How its postal codes begin, for addresses that are on no map.</param>
/// <param name="Latitude">Where its middle is, in degrees north.</param>
/// <param name="Longitude">Where its middle is, in degrees east.</param>
/// <param name="Radius">How far it goes, in metres.</param>
/// <param name="TimeZone">The IANA time zone of its hours.</param>
/// <param name="FirstHour">The hour in which the first slot of a day begins.</param>
/// <param name="LastHour">The hour in which the last slot of a day ends.</param>
/// <param name="SlotHours">How many hours a slot has.</param>
/// <param name="SlotCapacity">How many orders a slot takes; slots that are there keep their number.</param>
/// <param name="Fee">What a delivery costs, in minor units.</param>
/// <param name="Currency">The currency of the fee.</param>
public sealed record DeliveryZoneInput(
    [property: RegularExpression("^[A-Z0-9]+(-[A-Z0-9]+)*$")] [property: StringLength(20)] string Code,
    [property: StringLength(100, MinimumLength = 1)] string Name,
    [property: StringLength(2, MinimumLength = 2)] string Country,
    [property: MaxLength(100)] IReadOnlyList<string> PostalPrefixes,
    [property: Range(-85.0, 85.0)] double Latitude,
    [property: Range(-180.0, 180.0)] double Longitude,
    [property: Range(100, 200_000)] int Radius,
    [property: StringLength(60)] string TimeZone,
    [property: Range(0, 23)] int FirstHour,
    [property: Range(1, 24)] int LastHour,
    [property: Range(1, 24)] int SlotHours,
    [property: Range(0, 10_000)] int SlotCapacity,
    [property: Range(0, 1_000_000)] long Fee,
    CurrencyCode Currency);
