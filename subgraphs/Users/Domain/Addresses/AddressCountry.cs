using System.Text.RegularExpressions;

namespace EShop.Users.Domain;

/// <summary>The countries of ISO 3166-1 and the postal codes of those that the shop knows better.</summary>
public static class AddressCountry
{
    private static readonly HashSet<string> s_codes =
    [
        .. """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
        CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO
        FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE
        JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO
        MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW
        PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM
        TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly Dictionary<string, Regex> s_postalCodes = new()
    {
        ["AT"] = Pattern("[1-9][0-9]{3}"),
        ["BE"] = Pattern("[1-9][0-9]{3}"),
        ["CH"] = Pattern("[1-9][0-9]{3}"),
        ["CZ"] = Pattern("[1-7][0-9]{2} ?[0-9]{2}"),
        ["DE"] = Pattern("[0-9]{5}"),
        ["DK"] = Pattern("[0-9]{4}"),
        ["ES"] = Pattern("[0-5][0-9]{4}"),
        ["FR"] = Pattern("[0-9]{5}"),
        ["GB"] = Pattern("[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}"),
        ["IT"] = Pattern("[0-9]{5}"),
        ["LU"] = Pattern("[1-9][0-9]{3}"),
        ["NL"] = Pattern("[1-9][0-9]{3} ?[A-Z]{2}"),
        ["PL"] = Pattern("[0-9]{2}-[0-9]{3}"),
        ["US"] = Pattern("[0-9]{5}(-[0-9]{4})?"),
    };

    private static readonly Regex s_otherPostalCode = Pattern("[A-Z0-9][A-Z0-9 -]{0,11}");

    /// <summary>Returns the code in capitals.</summary>
    /// <exception cref="InvalidFieldException">There is no such country.</exception>
    public static string Check(string code)
        => code.Length == 2 && s_codes.Contains(code.ToUpperInvariant())
            ? code.ToUpperInvariant()
            : throw new InvalidFieldException("country", "A country is written by its ISO 3166 code, for example DE.");

    /// <summary>Returns the postal code in capitals.</summary>
    /// <exception cref="InvalidFieldException">The country has no such postal codes.</exception>
    public static string CheckPostalCode(string country, string postalCode)
    {
        var code = postalCode.ToUpperInvariant();
        return s_postalCodes.GetValueOrDefault(country, s_otherPostalCode).IsMatch(code)
            ? code
            : throw new InvalidFieldException("postalCode", "This country has no such postal codes.");
    }

    private static Regex Pattern(string pattern) => new($@"^{pattern}\z", RegexOptions.CultureInvariant);
}
