namespace Cacao.Types.Scalars;

public class BuiltInScalarTests
{
    [Fact]
    public void Int_ends_at_32_bits()
    {
        Assert.Equal(int.MaxValue, Coercion.Literal(new IntType(), "2147483647"));
        Assert.Equal(int.MinValue, Coercion.Json(new IntType(), "-2147483648"));
        Assert.Equal(1, Coercion.Json(new IntType(), "1.0"));
        Coercion.Refuses(new IntType(), "2147483648");
        Coercion.Refuses(new IntType(), "\"1\"");
        Coercion.Refuses(new IntType(), "1.5");
        Assert.Equal("5", new IntType().ToLiteral(5).ToString());
    }

    [Fact]
    public void Int_results_are_converted_only_when_nothing_is_lost()
    {
        Assert.Equal(5L, Coercion.Result(new IntType(), 5));
        Assert.Equal(1L, Coercion.Result(new IntType(), true));
        Assert.Equal(5L, Coercion.Result(new IntType(), 5.0));
        Assert.Equal(5L, Coercion.Result(new IntType(), "5"));
        Assert.Equal((long)int.MinValue, Coercion.Result(new IntType(), (double)int.MinValue));
        Assert.False(Coercion.TakesResult(new IntType(), int.MinValue - 1.0));
        Assert.False(Coercion.TakesResult(new IntType(), int.MaxValue + 1.0));
        Assert.False(Coercion.TakesResult(new IntType(), 5.5));
        Assert.False(Coercion.TakesResult(new IntType(), 3_000_000_000));
        Assert.False(Coercion.TakesResult(new IntType(), "five"));
    }

    [Fact]
    public void Float_takes_finite_numbers()
    {
        Assert.Equal(1.5, Coercion.Literal(new FloatType(), "1.5"));
        Assert.Equal(1d, Coercion.Json(new FloatType(), "1"));
        Coercion.Refuses(new FloatType(), "1e999");
        Coercion.Refuses(new FloatType(), "\"1\"");
        Assert.Equal("1.5", new FloatType().ToLiteral(1.5).ToString());
        Assert.Equal("2", new FloatType().ToLiteral(2d).ToString());
        Assert.Equal(2d, Coercion.Result(new FloatType(), 2));
        Assert.Equal(2.5, Coercion.Result(new FloatType(), 2.5m));
        Assert.Equal(1d, Coercion.Result(new FloatType(), true));
        Assert.Equal(2.5, Coercion.Result(new FloatType(), "2.5"));
        Assert.False(Coercion.TakesResult(new FloatType(), double.NaN));
        Assert.False(Coercion.TakesResult(new FloatType(), "x"));
    }

    [Fact]
    public void String_takes_only_strings_and_writes_what_has_a_notation()
    {
        Assert.Equal("x", Coercion.Literal(new StringType(), "\"x\""));
        Assert.Equal("x", Coercion.Json(new StringType(), "\"x\""));
        Coercion.Refuses(new StringType(), "1");
        Assert.Equal("\"x\"", new StringType().ToLiteral("x").ToString());
        Assert.Equal("5", Coercion.Result(new StringType(), 5));
        Assert.Equal("true", Coercion.Result(new StringType(), true));
        Assert.Equal("c", Coercion.Result(new StringType(), 'c'));
        Assert.Equal("Friday", Coercion.Result(new StringType(), DayOfWeek.Friday));
        Assert.Equal("/a", Coercion.Result(new StringType(), new Uri("/a", UriKind.Relative)));
        Assert.False(Coercion.TakesResult(new StringType(), new object()));
        Assert.False(Coercion.TakesResult(new StringType(), new[] { 1 }));
    }

    [Fact]
    public void Boolean_takes_only_booleans()
    {
        Assert.Equal(true, Coercion.Literal(new BooleanType(), "true"));
        Assert.Equal(false, Coercion.Json(new BooleanType(), "false"));
        Coercion.Refuses(new BooleanType(), "1");
        Coercion.Refuses(new BooleanType(), "\"true\"");
        Assert.Equal("true", new BooleanType().ToLiteral(true).ToString());
        Assert.Equal(true, Coercion.Result(new BooleanType(), true));
        Assert.Equal(true, Coercion.Result(new BooleanType(), 2));
        Assert.Equal(true, Coercion.Result(new BooleanType(), 0.5));
        Assert.Equal(false, Coercion.Result(new BooleanType(), 0.0));
        Assert.False(Coercion.TakesResult(new BooleanType(), double.NaN));
        Assert.False(Coercion.TakesResult(new BooleanType(), "yes"));
    }

    [Fact]
    public void Id_takes_strings_and_whole_numbers()
    {
        Assert.Equal("x", Coercion.Literal(new IdType(), "\"x\""));
        Assert.Equal("5", Coercion.Literal(new IdType(), "5"));
        Assert.Equal("5", Coercion.Json(new IdType(), "5"));
        Coercion.Refuses(new IdType(), "1.5");
        Coercion.Refuses(new IdType(), "true");
        Assert.Equal("\"x\"", new IdType().ToLiteral("x").ToString());
        Assert.Equal("5", Coercion.Result(new IdType(), 5));
        Assert.Equal("x", Coercion.Result(new IdType(), "x"));
        Assert.Equal("5", Coercion.Result(new IdType(), 5.0));
        Assert.False(Coercion.TakesResult(new IdType(), 1.5));
        Assert.False(Coercion.TakesResult(new IdType(), 1e300));
    }

    [Fact]
    public void Id_takes_whole_numbers_of_any_length()
    {
        Assert.Equal("-123456789012345678901234567890", Coercion.Literal(new IdType(), "-123456789012345678901234567890"));
        Assert.Equal("-123456789012345678901234567890", Coercion.Json(new IdType(), "-123456789012345678901234567890"));
        Coercion.Refuses(new IdType(), "123456789012345678901234567890.5");
        Coercion.Refuses(new IdType(), "1e300");
    }
}
