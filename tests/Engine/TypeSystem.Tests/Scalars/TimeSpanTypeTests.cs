namespace Cacao.Types.Scalars;

public class TimeSpanTypeTests
{
    private static readonly TimeSpanType s_scalar = new();

    public static TheoryData<string, TimeSpan, string> Durations => new()
    {
        { "P1DT2H30M", new TimeSpan(1, 2, 30, 0), "P1DT2H30M" },
        { "PT0S", TimeSpan.Zero, "PT0S" },
        { "P2W", TimeSpan.FromDays(14), "P14D" },
        { "PT36H", TimeSpan.FromHours(36), "P1DT12H" },
        { "PT1.5S", TimeSpan.FromSeconds(1.5), "PT1.5S" },
        { "PT0.0000001S", new TimeSpan(1), "PT0.0000001S" },
        { "-PT5M", -TimeSpan.FromMinutes(5), "-PT5M" },
        { "P10675199DT2H48M5.4775807S", TimeSpan.MaxValue, "P10675199DT2H48M5.4775807S" },
        { "-P10675199DT2H48M5.4775808S", TimeSpan.MinValue, "-P10675199DT2H48M5.4775808S" },
    };

    [Theory]
    [MemberData(nameof(Durations))]
    public void Durations_are_read_and_written(string text, TimeSpan expected, string canonical)
    {
        Assert.Equal(expected, Coercion.Literal(s_scalar, $"\"{text}\""));
        Assert.Equal(expected, Coercion.Json(s_scalar, $"\"{text}\""));
        Assert.Equal($"\"{canonical}\"", s_scalar.ToLiteral(expected).ToString());
    }

    [Theory]
    [InlineData("P1Y")]
    [InlineData("P1M")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1")]
    [InlineData("PT1.5H")]
    [InlineData("PT.5S")]
    [InlineData("PT5.S")]
    [InlineData("PT1S2H")]
    [InlineData("PT1H1H")]
    [InlineData("PT0.00000001S")]
    [InlineData("P10675199DT2H48M5.4775808S")]
    [InlineData("P99999999999999999999999999999999999D")]
    [InlineData("1:00:00")]
    [InlineData("PT1h")]
    [InlineData("--PT1H")]
    public void Other_texts_are_refused(string text) => Coercion.Refuses(s_scalar, $"\"{text}\"");

    [Fact]
    public void The_scalar_can_be_called_otherwise()
    {
        Assert.Equal("Duration", new TimeSpanType("Duration").Name);
        Coercion.Refuses(new TimeSpanType("Duration"), "5");
    }

    [Fact]
    public void Results_keep_their_kind()
    {
        Assert.Equal(TimeSpan.FromHours(1), Coercion.Result(s_scalar, TimeSpan.FromHours(1)));
        Assert.Equal(TimeSpan.FromHours(1), Coercion.Result(s_scalar, "PT1H"));
        Assert.False(Coercion.TakesResult(s_scalar, 5));
    }
}
