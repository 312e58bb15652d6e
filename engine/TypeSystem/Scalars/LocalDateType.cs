namespace Cacao.Types.Scalars;

/// <summary><c>LocalDate</c>: a calendar date; points in time are taken at their own offset.</summary>
/// <seealso href="https://datatracker.ietf.org/doc/html/rfc3339#section-5.6"/>
public sealed class LocalDateType() : DateScalarType(
    "LocalDate",
    "A calendar date without a time zone, as yyyy-MM-dd.",
    "https://scalars.graphql.org/andimarek/local-date.html")
{
    private protected override DateOnly ToDate(DateTimeOffset value) => DateOnly.FromDateTime(value.DateTime);
}
