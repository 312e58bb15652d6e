using System.Globalization;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary><c>LocalTime</c>: a time of the day without a time zone, as <c>HH:mm:ss</c>.</summary>
public sealed class LocalTimeType() : TextScalarType<TimeOnly>(
    "LocalTime",
    "A time of the day without a time zone, as HH:mm:ss.",
    "a time as \"HH:mm:ss\"")
{
    private const string Notation = "HH:mm:ss";

    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = value.Kind switch
        {
            ResolvedValueKind.Object when value.Object is TimeOnly time => ResolvedValue.From(Format(time)),
            ResolvedValueKind.Object when value.Object is string text && TryParse(text, out var parsed) =>
                ResolvedValue.From(Format(parsed)),
            ResolvedValueKind.DateTimeOffset =>
                ResolvedValue.From(Format(TimeOnly.FromDateTime(value.DateTimeOffset.DateTime))),
            ResolvedValueKind.TimeSpan when value.TimeSpan >= TimeSpan.Zero && value.TimeSpan < TimeSpan.FromDays(1) =>
                ResolvedValue.From(Format(TimeOnly.FromTimeSpan(value.TimeSpan))),
            _ => default,
        };
        return !result.IsNull;
    }

    /// <inheritdoc/>
    protected override bool TryParse(string text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, Notation, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <inheritdoc/>
    protected override string Format(TimeOnly value) => value.ToString(Notation, CultureInfo.InvariantCulture);
}
