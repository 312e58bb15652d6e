using System.Text.RegularExpressions;

namespace EShop.ServiceDefaults.Logging;

/// <summary>
/// Takes out of log texts what nobody may read there. <see cref="Sensitive{T}"/> keeps such values out in the first
/// place; this is the net below it, for messages and exceptions that other libraries write.
/// </summary>
public static partial class LogRedaction
{
    /// <summary>What stands in the place of a value.</summary>
    public const string Mask = "[redacted]";

    /// <summary>Takes tokens, phone numbers, mail addresses, passwords and card numbers out of a text.</summary>
    public static string Redact(string text)
    {
        var result = Tokens().Replace(text, Mask);
        result = Secrets().Replace(result, $"$1{Mask}");
        result = MailAddresses().Replace(result, Mask);
        result = PhoneNumbers().Replace(result, Mask);
        return DigitRuns().Replace(result, static run => IsCardNumber(run.ValueSpan) ? Mask : run.Value);
    }

    /// <summary>Whether the name of a value says that nobody may read it, for example <c>PhoneNumber</c>.</summary>
    public static bool IsSensitive(string name) => SensitiveNames().IsMatch(name);

    // The check digit of ISO/IEC 7812 tells card numbers from other long numbers.
    private static bool IsCardNumber(ReadOnlySpan<char> text)
    {
        var (sum, count) = (0, 0);

        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var digit = text[i] - '0';
            digit = count++ % 2 == 1 ? digit * 2 : digit;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    // JSON Web Tokens, and whatever follows a scheme of the Authorization header.
    [GeneratedRegex(@"eyJ[\w-]{5,}(?:\.[\w-]*){1,4}|(?<=\b(?:Bearer|Basic)\s)[\w+/=.~-]{8,}", RegexOptions.IgnoreCase)]
    private static partial Regex Tokens();

    [GeneratedRegex(
        @"(\b(?:password|passwd|pwd|secret|api[-_]?key|refresh[-_]?token|access[-_]?token|otp)\b[""']?\s*[=:]\s*[""']?)"
        + @"[^\s;,""'}]+",
        RegexOptions.IgnoreCase)]
    private static partial Regex Secrets();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex MailAddresses();

    // E.164, also with blanks, dashes and parentheses.
    [GeneratedRegex(@"(?<![\w+])(?:\+|00)[1-9](?:[\s().-]{0,2}\d){6,14}(?!\d)")]
    private static partial Regex PhoneNumbers();

    [GeneratedRegex(@"(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w-])")]
    private static partial Regex DigitRuns();

    [GeneratedRegex(
        "phone|token|otp|password|secret|authorization|credential|cookie|e-?mail|address(?!Id)|street|postal|iban|card"
        + "|latitude|longitude",
        RegexOptions.IgnoreCase)]
    private static partial Regex SensitiveNames();
}
