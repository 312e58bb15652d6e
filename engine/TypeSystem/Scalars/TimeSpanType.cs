using System.Xml;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary><c>TimeSpan</c>: a duration as in ISO 8601, such as <c>P1DT2H30M</c>, with up to 7 fractional digits of the
/// second, up to about 29,000 years in either direction. Years and months have no fixed length and are
/// refused.</summary>
/// <param name="name">The name of the scalar, for schemas that call it otherwise, such as <c>Duration</c>.</param>
/// <seealso href="https://en.wikipedia.org/wiki/ISO_8601#Durations"/>
public sealed class TimeSpanType(string name = "TimeSpan") : TextScalarType<TimeSpan>(
    name,
    "A duration (ISO 8601) in weeks, days, hours, minutes and seconds.",
    "an ISO 8601 duration without years and months, such as \"P1DT2H30M\"")
{
    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = value.Kind switch
        {
            ResolvedValueKind.TimeSpan => value,
            ResolvedValueKind.Object when value.Object is string text && TryParse(text, out var parsed) =>
                ResolvedValue.From(parsed),
            _ => default,
        };
        return !result.IsNull;
    }

    /// <inheritdoc/>
    protected override bool TryParse(string text, out TimeSpan value) => IsoDuration.TryParse(text, out value);

    /// <inheritdoc/>
    protected override string Format(TimeSpan value) => XmlConvert.ToString(value);
}
