namespace Cacao.Types.Scalars;

/// <summary><c>Date</c>: a calendar date; points in time are taken at UTC.</summary>
/// <seealso href="https://datatracker.ietf.org/doc/html/rfc3339#section-5.6"/>
public sealed class DateType() : DateScalarType("Date", "A calendar date as yyyy-MM-dd.", null)
{
    private protected override DateOnly ToDate(DateTimeOffset value) => DateOnly.FromDateTime(value.UtcDateTime);
}
