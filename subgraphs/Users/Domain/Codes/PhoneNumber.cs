using System.Text;

namespace EShop.Users.Domain;

/// <summary>A mobile phone number of a country that the shop serves, in the form of ITU-T E.164.</summary>
public sealed record PhoneNumber
{
    /// <summary>The most digits that a number has after its plus sign.</summary>
    public const int MaxDigits = 15;

    private const int MaxTypedLength = 40;

    private PhoneNumber(string value, PhoneCountry country)
    {
        Value = value;
        Country = country;
    }

    /// <summary>For example <c>+447700900001</c>.</summary>
    public string Value { get; }

    /// <summary>The country that it belongs to.</summary>
    public PhoneCountry Country { get; }

    /// <summary>Reads a number as people write it, with its country code.</summary>
    /// <exception cref="InvalidPhoneNumberException">It is none, or none that a code can be sent to.</exception>
    public static PhoneNumber Parse(string text)
    {
        var value = Compact(text);
        var country = PhoneCountry.Of(value);

        if (country is null)
        {
            throw new InvalidPhoneNumberException("We cannot send codes to this country.");
        }

        return country.IsMobile(value)
            ? new PhoneNumber(value, country)
            : throw new InvalidPhoneNumberException("This is not a mobile phone number.");
    }

    /// <summary>Enough to recognise one's own number, too little to call it.</summary>
    public override string ToString() => $"{Value[..3]}…{Value[^2..]}";

    private static string Compact(string text)
    {
        if (text.Length > MaxTypedLength)
        {
            throw Malformed();
        }

        var number = new StringBuilder(MaxDigits + 1);

        foreach (var character in text.Trim())
        {
            if (char.IsAsciiDigit(character) || (character == '+' && number.Length == 0))
            {
                number.Append(character);
            }
            else if (character is not (' ' or '-' or '.' or '/' or '(' or ')'))
            {
                throw Malformed();
            }
        }

        var value = number.ToString();
        value = value.StartsWith("00", StringComparison.Ordinal) ? "+" + value[2..] : value;
        return value.Length is > 7 and <= MaxDigits + 1 && value[0] == '+' && value[1] != '0' ? value : throw Malformed();
    }

    private static InvalidPhoneNumberException Malformed()
        => new("A phone number has a plus sign, the country code and the number, for example +49 151 23456789.");
}
