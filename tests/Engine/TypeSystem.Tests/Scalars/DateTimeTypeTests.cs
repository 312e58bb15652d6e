namespace Cacao.Types.Scalars;

public class DateTimeTypeTests
{
    private static readonly DateTimeType s_scalar = new();

    [Theory]
    [InlineData("2026-01-31T10:15:30Z", "2026-01-31T10:15:30Z")]
    [InlineData("2026-01-31t10:15:30z", "2026-01-31T10:15:30Z")]
    [InlineData("2026-01-31T10:15:30.1234567+02:00", "2026-01-31T10:15:30.1234567+02:00")]
    [InlineData("2026-01-31T10:15:30.5-11:30", "2026-01-31T10:15:30.5-11:30")]
    [InlineData("2024-02-29T23:59:59+00:00", "2024-02-29T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    public void Points_in_time_are_read_and_written(string text, string canonical)
    {
        var value = Coercion.Literal(s_scalar, $"\"{text}\"");
        Assert.Equal(value, Coercion.Json(s_scalar, $"\"{text}\""));
        Assert.Equal($"\"{canonical}\"", s_scalar.ToLiteral(value!).ToString());
    }

    [Fact]
    public void The_offset_is_kept()
    {
        var value = Assert.IsType<DateTimeOffset>(Coercion.Literal(s_scalar, "\"2026-01-31T10:15:30+02:00\""));
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 10, 15, 30, TimeSpan.FromHours(2)), value);
        Assert.Equal(TimeSpan.FromHours(2), value.Offset);
    }

    [Theory]
    [InlineData("2026-01-31T10:15:30")]
    [InlineData("2026-01-31 10:15:30Z")]
    [InlineData("2026-01-31T10:15Z")]
    [InlineData("2026-02-30T10:15:30Z")]
    [InlineData("2026-01-31T24:00:00Z")]
    [InlineData("2026-01-31T10:15:60Z")]
    [InlineData("2026-01-31T10:15:30.Z")]
    [InlineData("2026-01-31T10:15:30.12345678Z")]
    [InlineData("2026-01-31T10:15:30+25:00")]
    [InlineData("2026-01-31T10:15:30+02:60")]
    [InlineData("2026-01-31T10:15:30+0200")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("31.01.2026")]
    [InlineData("")]
    public void Other_texts_are_refused(string text) => Coercion.Refuses(s_scalar, $"\"{text}\"");

    [Fact]
    public void Numbers_are_refused() => Coercion.Refuses(s_scalar, "1769854530");

    [Fact]
    public void Results_keep_their_kind()
    {
        var time = new DateTimeOffset(2026, 1, 31, 10, 15, 30, TimeSpan.FromHours(2));
        Assert.Equal(time, Coercion.Result(s_scalar, time));
        Assert.Equal(time, Coercion.Result(s_scalar, "2026-01-31T10:15:30+02:00"));
        Assert.False(Coercion.TakesResult(s_scalar, "yesterday"));
        Assert.False(Coercion.TakesResult(s_scalar, 5));
    }
}
