namespace Cacao.Types;

public class OptionalTests
{
    [Fact]
    public void A_value_is_given_even_when_it_is_null()
    {
        var given = new Optional<string>(null);
        Assert.True(given.HasValue);
        Assert.False(given.IsEmpty);
        Assert.Null(given.Value);
        Assert.Equal("", given.ToString());
    }

    [Fact]
    public void The_default_is_absent()
    {
        Optional<string> absent = default;
        Assert.True(absent.IsEmpty);
        Assert.Null(absent.Value);
        Assert.Equal("(absent)", absent.ToString());
        Assert.NotEqual(absent, new Optional<string>(null));
    }

    [Fact]
    public void Values_convert_and_compare()
    {
        Optional<int> five = 5;
        int value = five;
        Assert.Equal(5, value);
        Assert.True(five == 5);
        Assert.True(five != 6);
        Assert.True(five.Equals((object)new Optional<int>(5)));
        Assert.False(five.Equals("5"));
        Assert.Equal(five.GetHashCode(), new Optional<int>(5).GetHashCode());
        Assert.Equal("5", five.ToString());
    }
}
