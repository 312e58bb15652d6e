namespace EShop.TestKit.Tests;

public sealed class TurnableClockTests
{
    [Fact]
    public void It_is_ahead_of_the_system_until_it_is_turned_back()
    {
        var clock = new TurnableClock();

        using (clock.Ahead(TimeSpan.FromHours(2)))
        {
            Assert.Equal(DateTimeOffset.UtcNow.AddHours(2), clock.GetUtcNow(), TimeSpan.FromMinutes(1));
        }

        Assert.Equal(DateTimeOffset.UtcNow, clock.GetUtcNow(), TimeSpan.FromMinutes(1));
    }
}
