namespace Cacao.Types.Scalars;

public class IdentifierScalarTests
{
    private const string Text = "0190a5f0-7c1e-7000-8000-0000000000ff";

    [Theory]
    [InlineData("0190a5f0-7c1e-7000-8000-0000000000ff")]
    [InlineData("0190A5F07C1E700080000000000000FF")]
    [InlineData("{0190a5f0-7c1e-7000-8000-0000000000ff}")]
    public void Uuids_are_read_in_any_notation_and_written_in_one(string text)
    {
        var value = Coercion.Literal(new UuidType(), $"\"{text}\"");
        Assert.Equal(Guid.Parse(Text), value);
        Assert.Equal(value, Coercion.Json(new UuidType(), $"\"{text}\""));
        Assert.Equal($"\"{Text}\"", new UuidType().ToLiteral(value!).ToString());
    }

    [Theory]
    [InlineData("\"0190a5f0-7c1e-7000-8000-0000000000f\"")]
    [InlineData("\"\"")]
    [InlineData("5")]
    public void What_is_no_uuid_is_refused(string notation) => Coercion.Refuses(new UuidType(), notation);

    [Fact]
    public void Uuid_results_keep_their_kind()
    {
        Assert.Equal(Guid.Parse(Text), Coercion.Result(new UuidType(), Guid.Parse(Text)));
        Assert.Equal(Guid.Parse(Text), Coercion.Result(new UuidType(), Text));
        Assert.False(Coercion.TakesResult(new UuidType(), "x"));
        Assert.False(Coercion.TakesResult(new UuidType(), 5));
    }

    [Theory]
    [InlineData("https://example.com/a?b=c#d")]
    [InlineData("/images/1.png")]
    public void Urls_are_read_and_written(string text)
    {
        var value = Assert.IsType<Uri>(Coercion.Literal(new UrlType(), $"\"{text}\""));
        Assert.Equal(text, value.OriginalString);
        Assert.Equal(value, Coercion.Json(new UrlType(), $"\"{text}\""));
        Assert.Equal($"\"{text}\"", new UrlType().ToLiteral(value).ToString());
        Assert.Equal(text, Coercion.Result(new UrlType(), value));
        Assert.Equal(text, Coercion.Result(new UrlType(), text));
    }

    [Theory]
    [InlineData("\"http://\"")]
    [InlineData("\"not a url\"")]
    [InlineData("\"\"")]
    [InlineData("5")]
    public void What_is_no_url_is_refused(string notation) => Coercion.Refuses(new UrlType(), notation);

    [Fact]
    public void Url_results_that_are_none_are_refused()
    {
        Assert.False(Coercion.TakesResult(new UrlType(), "not a url"));
        Assert.False(Coercion.TakesResult(new UrlType(), 5));
    }

    [Fact]
    public void Bytes_are_read_and_written_as_base64()
    {
        byte[] expected = [1, 2, 250];
        Assert.Equal(expected, Coercion.Literal(new ByteArrayType(), "\"AQL6\""));
        Assert.Equal(expected, Coercion.Json(new ByteArrayType(), "\"AQL6\""));
        Assert.Equal("\"AQL6\"", new ByteArrayType().ToLiteral(expected).ToString());
        Assert.Equal("AQL6", Coercion.Result(new ByteArrayType(), expected));
        Assert.Equal("AQL6", Coercion.Result(new ByteArrayType(), new ReadOnlyMemory<byte>(expected)));
        Assert.Equal(Array.Empty<byte>(), Coercion.Literal(new ByteArrayType(), "\"\""));
        Assert.False(Coercion.TakesResult(new ByteArrayType(), "AQL6"));
        Coercion.Refuses(new ByteArrayType(), "\"AQL\"");
        Coercion.Refuses(new ByteArrayType(), "\"!!!!\"");
        Coercion.Refuses(new ByteArrayType(), "5");
    }
}
