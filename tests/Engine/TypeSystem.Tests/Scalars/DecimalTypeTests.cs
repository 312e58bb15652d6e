using System.Globalization;

namespace Cacao.Types.Scalars;

public class DecimalTypeTests
{
    private static readonly DecimalType s_scalar = new();

    [Theory]
    [InlineData("19.90")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("1234567890123456789012345678")]
    [InlineData("3")]
    [InlineData("0")]
    [InlineData("0.0")]
    public void Numbers_are_kept_exactly(string notation)
    {
        var expected = decimal.Parse(notation, CultureInfo.InvariantCulture);
        Assert.Equal(expected, Coercion.Literal(s_scalar, notation));
        Assert.Equal(expected, Coercion.Json(s_scalar, notation));
        Assert.Equal(notation, s_scalar.ToLiteral(expected).ToString());
    }

    [Fact]
    public void Exponents_are_read() => Assert.Equal(1500m, Coercion.Literal(s_scalar, "1.5e3"));

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("1e29")]
    [InlineData("1e-30")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("\"1.5\"")]
    [InlineData("true")]
    public void Numbers_that_would_be_rounded_and_other_values_are_refused(string notation) =>
        Coercion.Refuses(s_scalar, notation);

    [Fact]
    public void Results_are_converted()
    {
        Assert.Equal(2m, Coercion.Result(s_scalar, 2));
        Assert.Equal(2.5m, Coercion.Result(s_scalar, 2.5));
        Assert.Equal(2.5m, Coercion.Result(s_scalar, "2.5"));
        Assert.False(Coercion.TakesResult(s_scalar, double.NaN));
        Assert.False(Coercion.TakesResult(s_scalar, 1e300));
        Assert.False(Coercion.TakesResult(s_scalar, true));
    }
}
