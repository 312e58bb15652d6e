using System.Text.Json;

namespace Cacao.Types.Scalars;

public class WholeNumberScalarTests
{
    [Theory]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("0", 0L)]
    public void Long_takes_numbers_of_64_bits(string notation, long expected)
    {
        Assert.Equal(expected, Coercion.Literal(new LongType(), notation));
        Assert.Equal(expected, Coercion.Json(new LongType(), notation));
        Assert.Equal(notation, new LongType().ToLiteral(expected).ToString());
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1.5")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    [InlineData("[1]")]
    public void Long_refuses_what_is_no_number_of_64_bits(string notation) => Coercion.Refuses(new LongType(), notation);

    [Fact]
    public void A_number_with_a_fraction_is_whole_only_where_none_can_be_mistaken_for_another()
    {
        Assert.Equal(9007199254740991, Coercion.Json(new LongType(), "9007199254740991.0"));
        Assert.False(new LongType().TryCoerceInput(JsonDocument.Parse("9007199254740993.0").RootElement, out _, out _));
    }

    [Fact]
    public void Short_ends_at_its_bounds()
    {
        Assert.Equal((short)32767, Coercion.Literal(new ShortType(), "32767"));
        Assert.Equal((short)-32768, Coercion.Json(new ShortType(), "-32768"));
        Coercion.Refuses(new ShortType(), "32768");
        Coercion.Refuses(new ShortType(), "-32769");
    }

    [Fact]
    public void Byte_ends_at_its_bounds()
    {
        Assert.Equal((byte)255, Coercion.Literal(new ByteType(), "255"));
        Assert.Equal((byte)0, Coercion.Json(new ByteType(), "0"));
        Coercion.Refuses(new ByteType(), "256");
        Coercion.Refuses(new ByteType(), "-1");
    }

    [Fact]
    public void Results_are_converted_only_when_nothing_is_lost()
    {
        Assert.Equal(5L, Coercion.Result(new LongType(), 5));
        Assert.Equal(5L, Coercion.Result(new LongType(), 5.0));
        Assert.Equal(5L, Coercion.Result(new LongType(), 5m));
        Assert.Equal(5L, Coercion.Result(new LongType(), "5"));
        Assert.False(Coercion.TakesResult(new LongType(), 5.5));
        Assert.False(Coercion.TakesResult(new LongType(), 1e300));
        Assert.False(Coercion.TakesResult(new LongType(), "five"));
        Assert.False(Coercion.TakesResult(new ByteType(), 256));
        Assert.False(Coercion.TakesResult(new LongType(), true));
    }
}
