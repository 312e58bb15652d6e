namespace Cacao.Types.Scalars;

public class DateAndTimeScalarTests
{
    [Fact]
    public void Dates_are_read_and_written()
    {
        var expected = new DateOnly(2024, 2, 29);
        foreach (var scalar in new ScalarType[] { new DateType(), new LocalDateType() })
        {
            Assert.Equal(expected, Coercion.Literal(scalar, "\"2024-02-29\""));
            Assert.Equal(expected, Coercion.Json(scalar, "\"2024-02-29\""));
            Assert.Equal("\"2024-02-29\"", scalar.ToLiteral(expected).ToString());
            Assert.Equal(expected, Coercion.Result(scalar, expected));
            Assert.Equal(expected, Coercion.Result(scalar, "2024-02-29"));
            Assert.False(Coercion.TakesResult(scalar, 5));
        }
    }

    [Theory]
    [InlineData("\"2023-02-29\"")]
    [InlineData("\"2024-2-29\"")]
    [InlineData("\"2024-02-29T00:00:00Z\"")]
    [InlineData("20240229")]
    public void What_is_no_date_is_refused(string notation)
    {
        Coercion.Refuses(new DateType(), notation);
        Coercion.Refuses(new LocalDateType(), notation);
    }

    [Fact]
    public void A_point_in_time_has_the_date_of_utc_or_of_its_offset()
    {
        var early = new DateTimeOffset(2018, 6, 11, 2, 46, 14, TimeSpan.FromHours(4));
        Assert.Equal(new DateOnly(2018, 6, 10), Coercion.Result(new DateType(), early));
        Assert.Equal(new DateOnly(2018, 6, 11), Coercion.Result(new LocalDateType(), early));
    }

    [Fact]
    public void Times_of_the_day_are_read_and_written()
    {
        var scalar = new LocalTimeType();
        var expected = new TimeOnly(23, 59, 1);
        Assert.Equal(expected, Coercion.Literal(scalar, "\"23:59:01\""));
        Assert.Equal("\"23:59:01\"", scalar.ToLiteral(expected).ToString());
        Assert.Equal("23:59:01", Coercion.Result(scalar, expected));
        Assert.Equal("23:59:01", Coercion.Result(scalar, expected.ToTimeSpan()));
        Assert.Equal("23:59:01", Coercion.Result(scalar, "23:59:01"));
        Assert.Equal("10:00:00", Coercion.Result(scalar, new DateTimeOffset(2026, 1, 1, 10, 0, 0, TimeSpan.FromHours(2))));
        Assert.False(Coercion.TakesResult(scalar, TimeSpan.FromDays(1)));
        Assert.False(Coercion.TakesResult(scalar, -TimeSpan.FromHours(1)));
    }

    [Theory]
    [InlineData("\"24:00:00\"")]
    [InlineData("\"23:59\"")]
    [InlineData("\"23:59:01Z\"")]
    [InlineData("5")]
    public void What_is_no_time_of_the_day_is_refused(string notation) => Coercion.Refuses(new LocalTimeType(), notation);
}
