using EShop.EndToEnd.Tests.Shop;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Journey;

/// <summary>The whole journey, as the script plays it that people run against their own shop.</summary>
[Collection(ShopGroup.Name)]
public sealed class JourneyTests(ShopFixture shop)
{
    private static readonly NpmProject s_script = new("scripts", "journey");

    [Fact]
    public async Task One_order_goes_from_the_first_search_to_the_doorbell_and_a_line_of_it_back()
    {
        var state = new ShopState(shop);
        // Whoever else works would be asked first.
        await state.NobodyBringsAsync();

        var (code, output) = await s_script.RunAsync(
        [
            "journey.js", "--plays-courier", "--gateway", $"{shop.Gateway.BaseAddress}graphql",
            "--mailbox", $"{shop["notifications"].BaseAddress}mailbox/messages",
        ]);

        Assert.True(code == 0, output);
        Assert.EndsWith("The journey is over: everything happened once, and everybody agrees.\n", output);
        Assert.Equal(0, await state.LedgerAsync());
        Assert.Equal(0, await state.NumberAsync("orders", "SELECT count(*) FROM parked_messages"));
        Assert.Equal(0, await state.NumberAsync("payments", "SELECT count(*) FROM parked_messages"));
        Assert.Equal(0, await state.NumberAsync("delivery", "SELECT count(*) FROM parked_messages"));
    }
}
