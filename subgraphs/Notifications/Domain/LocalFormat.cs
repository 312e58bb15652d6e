using System.Globalization;
using EShop.Contracts;

namespace EShop.Notifications.Domain;

/// <summary>
/// Writes values the way somebody is used to. The languages are those of the shop's texts; it needs no data of the
/// operating system but the time zones.
/// </summary>
/// <param name="Locale">An IETF tag, for example <c>de-DE</c>.</param>
/// <param name="Zone">Whose clock times are shown by.</param>
public sealed record LocalFormat(string Locale, TimeZoneInfo Zone)
{
    private bool IsGerman => LanguageOf(Locale) == "de";

    /// <summary>The language of a tag: <c>de</c> of <c>de-AT</c>.</summary>
    public static string LanguageOf(string locale) => locale.Split('-', 2)[0].ToLowerInvariant();

    /// <summary>The zone of an IANA name; UTC when it is not known here.</summary>
    public static TimeZoneInfo ZoneOf(string name)
        => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>What a letter begins with.</summary>
    /// <param name="name">The recipient; null when the name is not known.</param>
    public string Greet(string? name)
    {
        var hello = IsGerman ? "Guten Tag" : "Hello";
        return string.IsNullOrWhiteSpace(name) ? $"{hello}," : $"{hello} {name.Trim()},";
    }

    /// <summary>A value as text.</summary>
    public string Write(NoticeValue value) => value.Kind switch
    {
        NoticeValueKind.Money => WriteMoney(value.Text),
        NoticeValueKind.Time => WriteTime(DateTimeOffset.Parse(value.Text, CultureInfo.InvariantCulture)),
        _ => value.Text,
    };

    private string WriteMoney(string text)
    {
        var parts = text.Split(' ');
        var amount = long.Parse(parts[0], CultureInfo.InvariantCulture);
        var symbol = SymbolOf(Enum.Parse<CurrencyCode>(parts[1]));
        var sign = amount < 0 ? "-" : "";
        var (units, cents) = (Math.Abs(amount / 100), Math.Abs(amount % 100));
        return IsGerman
            ? string.Create(CultureInfo.InvariantCulture, $"{sign}{units},{cents:00} {symbol}")
            : string.Create(CultureInfo.InvariantCulture, $"{sign}{symbol}{units}.{cents:00}");
    }

    private string WriteTime(DateTimeOffset time)
        => TimeZoneInfo.ConvertTime(time, Zone)
            .ToString(IsGerman ? "dd.MM., HH:mm" : "d MMM, HH:mm", CultureInfo.InvariantCulture);

    private static string SymbolOf(CurrencyCode currency) => currency switch
    {
        CurrencyCode.Eur => "€",
        CurrencyCode.Gbp => "£",
        CurrencyCode.Usd => "$",
        _ => throw new ArgumentOutOfRangeException(nameof(currency), currency, "This currency has no symbol here."),
    };
}
