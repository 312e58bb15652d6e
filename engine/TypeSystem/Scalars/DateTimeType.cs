using System.Globalization;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary><c>DateTime</c>: a point in time with its offset from UTC, as in RFC 3339, with up to 7 fractional digits
/// of the second. Leap seconds cannot be represented.</summary>
/// <seealso href="https://datatracker.ietf.org/doc/html/rfc3339#section-5.6"/>
public sealed class DateTimeType() : TextScalarType<DateTimeOffset>(
    "DateTime",
    "A point in time with its offset from UTC (RFC 3339).",
    "an RFC 3339 date and time with an offset, such as \"2026-01-31T10:15:30Z\"",
    "https://www.graphql-scalars.com/date-time/")
{
    private const string WithoutFraction = "yyyy-MM-dd'T'HH:mm:ss";

    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = value.Kind switch
        {
            ResolvedValueKind.DateTimeOffset => value,
            ResolvedValueKind.Object when value.Object is string text && TryParse(text, out var parsed) =>
                ResolvedValue.From(parsed),
            _ => default,
        };
        return !result.IsNull;
    }

    /// <inheritdoc/>
    protected override bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 20 || text.Length > 33 || text[10] is not ('T' or 't'))
        {
            return false;
        }

        var offsetStart = text[^1] is 'Z' or 'z' ? text.Length - 1 : text.Length - 6;
        if (!TryParseOffset(text.AsSpan(offsetStart), out var offset)
            || !TryParseLocal(text.AsSpan(0, offsetStart), out var local))
        {
            return false;
        }

        // At the ends of the calendar the point in time itself may lie outside of it.
        var utcTicks = local.Ticks - offset.Ticks;
        if (utcTicks < DateTime.MinValue.Ticks || utcTicks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(local, offset);
        return true;
    }

    /// <inheritdoc/>
    protected override string Format(DateTimeOffset value) => value.ToString(
        value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        CultureInfo.InvariantCulture);

    private static bool TryParseLocal(ReadOnlySpan<char> text, out DateTime local)
    {
        Span<char> upper = stackalloc char[text.Length];
        text.CopyTo(upper);
        upper[10] = 'T';
        var format = WithoutFraction;
        if (text.Length > 19)
        {
            if (text[19] != '.' || text.Length is 20 or > 27)
            {
                local = default;
                return false;
            }

            format = string.Concat(WithoutFraction, ".", new string('f', text.Length - 20));
        }

        return DateTime.TryParseExact(upper, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out local);
    }

    private static bool TryParseOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text.Length == 1)
        {
            return true;
        }

        if (text[0] is not ('+' or '-')
            || text[3] != ':'
            || !int.TryParse(text[1..3], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(text[4..6], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || minutes > 59
            || (hours * 60) + minutes > 14 * 60)
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0);
        offset = text[0] == '-' ? -offset : offset;
        return true;
    }
}
