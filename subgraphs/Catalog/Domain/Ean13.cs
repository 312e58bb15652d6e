namespace EShop.Catalog.Domain;

/// <summary>
/// The 13-digit article number under a bar code, whose last digit checks the others (GS1 General Specifications).
/// </summary>
public static class Ean13
{
    private const int Length = 13;

    /// <summary>Whether the text is 13 digits with the right check digit.</summary>
    public static bool IsValid(string code)
        => code.Length == Length
            && code.All(char.IsAsciiDigit)
            && code[^1] - '0' == CheckDigit(code.AsSpan(0, Length - 1));

    /// <summary>Adds the check digit to twelve digits.</summary>
    /// <exception cref="ArgumentException">The text is not twelve digits.</exception>
    public static string FromPayload(string digits)
        => digits.Length == Length - 1 && digits.All(char.IsAsciiDigit)
            ? digits + (char)('0' + CheckDigit(digits))
            : throw new ArgumentException("An EAN-13 is made of twelve digits and a check digit.", nameof(digits));

    private static int CheckDigit(ReadOnlySpan<char> payload)
    {
        var sum = 0;

        for (var i = 0; i < payload.Length; i++)
        {
            sum += (payload[i] - '0') * (i % 2 == 0 ? 1 : 3);
        }

        return (10 - sum % 10) % 10;
    }
}
