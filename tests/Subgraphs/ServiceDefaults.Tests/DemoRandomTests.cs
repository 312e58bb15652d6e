namespace EShop.ServiceDefaults.Demo.Tests;

public sealed class DemoRandomTests
{
    // The first outputs of SplitMix64 for this seed, as its author's reference implementation gives them.
    [Fact]
    public void The_sequence_is_that_of_split_mix_64()
    {
        var random = new DemoRandom(1234567);

        Assert.Equal(6457827717110365317UL, random.NextBits());
        Assert.Equal(3203168211198807973UL, random.NextBits());
        Assert.Equal(9817491932198370423UL, random.NextBits());
    }

    [Fact]
    public void Numbers_reach_both_ends_of_the_range_and_never_leave_it()
    {
        var random = new DemoRandom(1);
        var numbers = Enumerable.Range(0, 1000).Select(_ => random.Next(-2, 2)).ToList();

        Assert.Equal([-2, -1, 0, 1, 2], numbers.Distinct().Order());
    }

    [Fact]
    public void A_chance_of_zero_never_happens_and_one_of_a_hundred_always_does()
    {
        var random = new DemoRandom(1);

        Assert.DoesNotContain(true, Enumerable.Range(0, 500).Select(_ => random.Chance(percent: 0)));
        Assert.DoesNotContain(false, Enumerable.Range(0, 500).Select(_ => random.Chance(percent: 100)));
    }
}
