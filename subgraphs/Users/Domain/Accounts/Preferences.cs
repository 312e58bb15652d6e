using System.Text.RegularExpressions;

namespace EShop.Users.Domain;

/// <summary>How to write to a user.</summary>
/// <param name="Locale">An IETF language tag, for example <c>de-DE</c>.</param>
/// <param name="TimeZone">An IANA time zone, for example <c>Europe/Berlin</c>.</param>
public sealed partial record Preferences(string Locale, string TimeZone)
{
    /// <summary>Of those who have not said anything.</summary>
    public static Preferences Default { get; } = new("de-DE", "Europe/Berlin");

    /// <summary>What was said, else what <paramref name="otherwise"/> says.</summary>
    /// <exception cref="InvalidFieldException">There is no such language or time zone.</exception>
    public static Preferences From(string? locale, string? timeZone, Preferences otherwise)
        => new(
            locale is null ? otherwise.Locale : CheckLocale(locale),
            timeZone is null ? otherwise.TimeZone : CheckTimeZone(timeZone));

    private static string CheckLocale(string locale)
        => LanguageTag().IsMatch(locale)
            ? locale
            : throw new InvalidFieldException("locale", "A language is written like de or de-DE.");

    private static string CheckTimeZone(string timeZone)
        => ZoneName().IsMatch(timeZone) && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _)
            ? timeZone
            : throw new InvalidFieldException("timeZone", "A time zone is written like Europe/Berlin.");

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z]{2})?$")]
    private static partial Regex LanguageTag();

    // Checked before the name is looked up, for time zones are files.
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_+-]{1,30}(/[A-Za-z][A-Za-z0-9_+-]{1,30}){0,2}$")]
    private static partial Regex ZoneName();
}
