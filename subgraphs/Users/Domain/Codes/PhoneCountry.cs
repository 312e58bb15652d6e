using System.Text.RegularExpressions;

namespace EShop.Users.Domain;

/// <summary>A country whose mobile numbers are known. Numbers that cost whoever sends to them are none of these.</summary>
public sealed class PhoneCountry
{
    private static readonly PhoneCountry[] s_all =
    [
        new("AT", "43", "6[4-9][0-9]{7,11}"),
        new("BE", "32", "4[5-9][0-9]{7}"),
        new("CH", "41", "7[4-9][0-9]{7}"),
        new("CZ", "420", "(60[1-8]|7[0-9]{2})[0-9]{6}"),
        new("DE", "49", "1[567][0-9]{8,9}"),
        new("DK", "45", "[2-9][0-9]{7}"),
        new("ES", "34", "[67][0-9]{8}"),
        new("FR", "33", "[67][0-9]{8}"),
        new("GB", "44", "7[1-9][0-9]{8}"),
        new("IE", "353", "8[35679][0-9]{7}"),
        new("IT", "39", "3[0-9]{8,9}"),
        new("LU", "352", "6[269]1[0-9]{6}"),
        new("NL", "31", "6[0-9]{8}"),
        new("PL", "48", "(45|5[0137]|6[069]|7[2389]|88)[0-9]{7}"),
        new("SE", "46", "7[02369][0-9]{7}"),
        new("US", "1", "[2-9][0-9]{2}[2-9][0-9]{6}"),
    ];

    private readonly Regex _mobile;

    private PhoneCountry(string code, string callingCode, string mobile)
    {
        Code = code;
        Prefix = "+" + callingCode;
        _mobile = new Regex($@"^\+{callingCode}{mobile}\z", RegexOptions.CultureInvariant);
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PhoneCountry> All => s_all;

    /// <summary>The country's ISO 3166 code, for example <c>DE</c>.</summary>
    public string Code { get; }

    /// <summary>The plus sign and the calling code. No calling code begins with another one.</summary>
    public string Prefix { get; }

    /// <summary>The country of a number in the form of E.164, or null when it is none of these.</summary>
    public static PhoneCountry? Of(string number)
        => Array.Find(s_all, country => number.StartsWith(country.Prefix, StringComparison.Ordinal));

    /// <summary>Whether a number in the form of E.164 is a mobile number of the country.</summary>
    public bool IsMobile(string number) => _mobile.IsMatch(number);
}
