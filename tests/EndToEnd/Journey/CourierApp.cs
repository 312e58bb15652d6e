using System.Text.Json;
using EShop.EndToEnd.Tests.Shop;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Journey;

/// <summary>A courier of the demo with their app, who does what the journey's documents say.</summary>
internal sealed class CourierApp
{
    private readonly GraphQLClient _app;

    private CourierApp(GraphQLClient app) => _app = app;

    /// <summary>Begins to work, where the shoppers live.</summary>
    /// <param name="shop">The shop.</param>
    /// <param name="user">The number of the demo user, for example 5.</param>
    public static async Task<CourierApp> BeginAsync(ShopFixture shop, int user)
    {
        var courier = new CourierApp(shop.Gateway.ClientWith(TestIdentity.Token(DemoIds.User(user), "deliveries:carry")));
        await courier.ChangeAsync("SetOnline", new { online = true });
        await courier.ChangeAsync(
            "SendPings",
            new { pings = new[] { new { latitude = 52.5170, longitude = 13.3889, at = DateTimeOffset.UtcNow } } });
        return courier;
    }

    /// <summary>Takes the offer of a delivery, as soon as there is one.</summary>
    /// <returns>The delivery's id.</returns>
    public async Task<string> TakeAsync()
    {
        await Eventually.IsAsync(1, async () => (await OffersAsync()).Count);
        var payload = await ChangeAsync("AcceptOffer", new { offerId = (await OffersAsync()).Single() });
        return payload.GetProperty("delivery").GetProperty("id").GetString()!;
    }

    /// <summary>Has the goods.</summary>
    public Task PickUpAsync(string deliveryId) => ChangeAsync("PickUp", new { deliveryId });

    /// <summary>Goes to the customer.</summary>
    public Task StartAsync(string deliveryId) => ChangeAsync("StartDelivery", new { deliveryId });

    /// <summary>Is at the customer's.</summary>
    public Task ArriveAsync(string deliveryId) => ChangeAsync("Arrive", new { deliveryId });

    /// <summary>Hands the goods over to who knows the code.</summary>
    public Task DeliverAsync(string deliveryId, string code) => ChangeAsync("Deliver", new { deliveryId, code });

    private async Task<IReadOnlyList<string>> OffersAsync()
    {
        var home = (await _app.PostAsync(JourneyDocument.Read("CourierHome"))).Data.GetProperty("viewer").GetProperty("courier");
        return [.. home.GetProperty("offers").EnumerateArray().Select(offer => offer.GetProperty("id").GetString()!)];
    }

    private async Task<JsonElement> ChangeAsync(string name, object variables)
    {
        var answer = await _app.PostAsync(JourneyDocument.Read(name), variables);
        var payload = answer.Data.EnumerateObject().Single().Value;
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, $"{name}: {payload}");
        return payload;
    }
}
