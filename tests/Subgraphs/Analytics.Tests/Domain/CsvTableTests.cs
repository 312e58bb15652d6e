using EShop.Analytics.Domain.Reports;

namespace EShop.Analytics.Tests.Domain;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("Bread", "Bread")]
    [InlineData("Salt, \"fine\"", "\"Salt, \"\"fine\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("  =1+1", "\"'  =1+1\"")]
    [InlineData("\t=1+1", "\"'\t=1+1\"")]
    [InlineData("＝1+1", "\"'＝1+1\"")]
    public void A_text_is_quoted_and_never_a_formula(string text, string cell)
        => Assert.Equal($"name\r\n{cell}\r\n", new CsvTable("name").Add(text).ToString());

    [Fact]
    public void Numbers_and_times_are_written_plainly()
        => Assert.Equal(
            "a,b,c\r\n-5,2026-01-31T23:00:00+00:00,\r\n",
            new CsvTable("a", "b", "c")
                .Add(-5L, new DateTimeOffset(2026, 1, 31, 23, 0, 0, TimeSpan.Zero), null)
                .ToString());
}
