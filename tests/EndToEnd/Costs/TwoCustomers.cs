using EShop.EndToEnd.Tests.Journey;
using EShop.EndToEnd.Tests.Shop;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Costs;

/// <summary>
/// Two customers to whom the same happened, to one of them more often: each has an order on its way and orders that were brought
/// and in part given back, addresses, cards, notifications and a cart.
/// </summary>
public sealed class TwoCustomers(ShopFixture shop) : IAsyncLifetime
{
    // Of different products.
    private static readonly Guid[] s_variants = [.. new[] { 2950, 2960, 2970 }.Select(DemoIds.ProductVariant)];

    private readonly ShopState _state = new(shop);

    /// <summary>With two orders of one line each.</summary>
    internal Shopper Small { get; private set; } = null!;

    /// <summary>With three orders of three lines each, brought by two couriers.</summary>
    internal Shopper Large { get; private set; } = null!;

    /// <summary>The order of the small customer, on its way.</summary>
    public string SmallOrder { get; private set; } = "";

    /// <summary>An order of the large customer, on its way.</summary>
    public string LargeOrder { get; private set; } = "";

    public async Task InitializeAsync()
    {
        foreach (var variant in s_variants)
        {
            await _state.StockAsync(variant, 100);
        }

        Small = await Shopper.CreateAsync(shop);
        Large = await Shopper.CreateAsync(shop);
        await _state.NobodyBringsAsync();
        var clara = await CourierApp.BeginAsync(shop, user: 7);
        await GiveBackAsync(Small, await DeliverAsync(Small, clara, s_variants[..1]));
        await GiveBackAsync(Large, await DeliverAsync(Large, clara, s_variants));
        (SmallOrder, _) = await SendAsync(Small, clara, s_variants[..1]);
        await _state.NobodyBringsAsync();
        var chris = await CourierApp.BeginAsync(shop, user: 8);
        await GiveBackAsync(Large, await DeliverAsync(Large, chris, s_variants));
        (LargeOrder, _) = await SendAsync(Large, chris, s_variants);
        await _state.NobodyBringsAsync();

        await Small.AddToCartAsync(s_variants[0], 1);
        foreach (var variant in s_variants)
        {
            await Large.AddToCartAsync(variant, 1);
        }

        await Large.AddAddressAsync();
        await Large.AddAddressAsync();

        // What is still being handled would be counted, too.
        await shop.UntilQuietAsync();
        await Eventually.IsAsync(
            0, () => _state.NumberAsync("notifications", "SELECT count(*) FROM notifications WHERE status = 'Pending'"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task<string> DeliverAsync(Shopper shopper, CourierApp courier, Guid[] variants)
    {
        var (order, delivery) = await SendAsync(shopper, courier, variants);
        await courier.ArriveAsync(delivery);
        var page = await shopper.OrderAsync(order);
        await courier.DeliverAsync(delivery, page.GetProperty("delivery").GetProperty("handoverCode").GetString()!);
        await shopper.UntilAsync(order, "DELIVERED");
        return order;
    }

    private async Task<(string OrderId, string DeliveryId)> SendAsync(Shopper shopper, CourierApp courier, Guid[] variants)
    {
        foreach (var variant in variants)
        {
            await shopper.AddToCartAsync(variant, 2);
        }

        var order = await shopper.PlaceAsync(await shopper.QuoteAsync(), "tok_approve");
        await shopper.UntilAsync(order, "CONFIRMED");
        await StaffAsync("PackOrder", new { orderId = order });
        var delivery = await courier.TakeAsync();
        await courier.PickUpAsync(delivery);
        await courier.StartAsync(delivery);
        await shopper.UntilAsync(order, "SHIPPED");
        return (order, delivery);
    }

    private async Task GiveBackAsync(Shopper shopper, string order)
    {
        var line = (await shopper.OrderAsync(order)).GetProperty("lines")[0].GetProperty("id").GetString();
        var payload = await shopper.ChangeAsync(
            "RequestReturn",
            new { orderId = order, lines = new[] { new { lineId = line, quantity = 1 } }, key = Guid.NewGuid().ToString() });
        var id = payload.GetProperty("orderReturn").GetProperty("id").GetString();
        await StaffAsync("ApproveReturn", new { returnId = id, key = Guid.NewGuid().ToString() });
        await Eventually.IsAsync(
            true,
            async () => (await shopper.OrderAsync(order)).GetProperty("totals").GetProperty("refunded").GetProperty("amount")
                .GetInt64() > 0);
    }

    private async Task StaffAsync(string name, object variables)
    {
        var staff = shop.Gateway.ClientWith(TestIdentity.Token(Guid.CreateVersion7(), "orders:read", "orders:write"));
        Assert.Empty((await staff.PostAsync(JourneyDocument.Read(name), variables)).Errors);
    }
}
