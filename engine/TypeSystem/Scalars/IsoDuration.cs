using System.Globalization;

namespace Cacao.Types.Scalars;

/// <summary>Reads durations of ISO 8601 with units of fixed length.</summary>
internal static class IsoDuration
{
    private const string DateUnits = "WD";
    private const string TimeUnits = "HMS";

    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan value)
    {
        value = default;
        var isNegative = text.StartsWith("-");
        text = isNegative ? text[1..] : text;
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        text = text[1..];
        var timeStart = text.IndexOf('T');
        var total = 0m;
        if (timeStart == text.Length - 1
            || !TryAdd(timeStart < 0 ? text : text[..timeStart], DateUnits, ref total)
            || !TryAdd(timeStart < 0 ? [] : text[(timeStart + 1)..], TimeUnits, ref total))
        {
            return false;
        }

        total = isNegative ? -total : total;
        if (total < long.MinValue || total > long.MaxValue || !decimal.IsInteger(total))
        {
            return false;
        }

        value = new TimeSpan((long)total);
        return true;
    }

    // Each unit at most once and in order; only seconds may have a fraction.
    private static bool TryAdd(ReadOnlySpan<char> text, string units, ref decimal total)
    {
        var nextUnit = 0;
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAnyExcept("0123456789.");
            var unit = end <= 0 ? -1 : units.IndexOf(text[end], StringComparison.Ordinal);
            if (unit < nextUnit
                || end > 24
                || !decimal.TryParse(
                    text[..end],
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number)
                || !char.IsAsciiDigit(text[0])
                || !char.IsAsciiDigit(text[end - 1])
                || (text[end] != 'S' && text[..end].Contains('.')))
            {
                return false;
            }

            total += number * TicksPer(text[end]);
            nextUnit = unit + 1;
            text = text[(end + 1)..];
        }

        return true;
    }

    private static long TicksPer(char unit) => unit switch
    {
        'W' => 7 * TimeSpan.TicksPerDay,
        'D' => TimeSpan.TicksPerDay,
        'H' => TimeSpan.TicksPerHour,
        'M' => TimeSpan.TicksPerMinute,
        _ => TimeSpan.TicksPerSecond,
    };
}
