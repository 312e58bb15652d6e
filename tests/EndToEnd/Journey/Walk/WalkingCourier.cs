using System.Text.Json;
using EShop.EndToEnd.Tests.Shop;
using EShop.ServiceDefaults.Demo;

namespace EShop.EndToEnd.Tests.Journey.Walk;

/// <summary>A courier who takes and brings things, now and then in the wrong order, and now and then gives up.</summary>
internal sealed class WalkingCourier(ShopFixture shop, WalkLog log, WalkBoard board, int user, int seed)
    : Walker(shop, log, DemoIds.User(user), seed, "deliveries:carry")
{
    private const string Home =
        "{ viewer { courier { offers { id } deliveries { id status order { id } cashToCollect { amount } } } } }";

    private static readonly string[] s_steps = ["pickUp", "startDelivery", "arrive", "deliver", "failDelivery"];

    private static readonly Dictionary<string, string> s_nextOf = new()
    {
        ["ASSIGNED"] = "pickUp",
        ["PICKED_UP"] = "startDelivery",
        ["EN_ROUTE"] = "arrive",
        ["ARRIVED"] = "deliver",
    };

    public override Task StepAsync() => Random.Next(100) switch
    {
        < 4 => SetOnlineAsync(false),
        < 12 => SetOnlineAsync(true),
        _ => WorkAsync(),
    };

    /// <summary>Begins to work, where the shoppers live, or goes home.</summary>
    public async Task SetOnlineAsync(bool online)
    {
        await ChangeAsync("setOnline", new { online });

        if (online)
        {
            await ChangeAsync(
                "updateCourierLocation",
                new { pings = new[] { new { latitude = 52.5170, longitude = 13.3889, at = DateTimeOffset.UtcNow } } });
        }
    }

    private async Task WorkAsync()
    {
        var viewer = (await AskAsync("viewer", Home)).Payload;

        if (viewer is not { ValueKind: JsonValueKind.Object }
            || viewer.GetProperty("courier") is not { ValueKind: JsonValueKind.Object } home)
        {
            return;
        }

        foreach (var offer in home.GetProperty("offers").EnumerateArray())
        {
            var offerId = offer.GetProperty("id").GetString();
            await ChangeAsync(Happens(80) ? "acceptOffer" : "declineOffer", new { offerId });
        }

        foreach (var delivery in home.GetProperty("deliveries").EnumerateArray())
        {
            await CarryAsync(delivery);
        }
    }

    private async Task CarryAsync(JsonElement delivery)
    {
        var deliveryId = delivery.GetProperty("id").GetString()!;
        var status = delivery.GetProperty("status").GetString()!;
        var step = Happens(85) ? s_nextOf.GetValueOrDefault(status, "deliver") : OneOf(s_steps);

        switch (step)
        {
            case "failDelivery":
                await ChangeAsync(step, new { deliveryId, reason = OneOf(["NOBODY_HOME", "DAMAGED"]) });
                break;
            case "deliver":
                await DeliverAsync(deliveryId, delivery);
                break;
            default:
                await ChangeAsync(step, new { deliveryId });
                break;
        }
    }

    private async Task DeliverAsync(string deliveryId, JsonElement delivery)
    {
        var orderId = delivery.GetProperty("order") is { ValueKind: JsonValueKind.Object } order
            ? order.GetProperty("id").GetString()!
            : "";
        var code = board.OwnerOf(orderId) is { IsErased: false } owner ? await owner.HandoverCodeAsync(orderId) : null;
        await ChangeAsync("deliver", new
        {
            deliveryId,
            proof = code is null ? (object)new { photoUrl = "https://photos.example/door.jpg" }
                : new { code = Happens(80) ? code : "0000" },
            cashCollected = Happens(90),
        });
    }
}
