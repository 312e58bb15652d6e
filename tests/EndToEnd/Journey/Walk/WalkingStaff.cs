using System.Text.Json;
using Cacao.Execution.Relay;
using EShop.EndToEnd.Tests.Shop;
using EShop.ServiceDefaults.Demo;

namespace EShop.EndToEnd.Tests.Journey.Walk;

/// <summary>Somebody of the staff, who may do everything and does all of it at random.</summary>
internal sealed class WalkingStaff(ShopFixture shop, WalkLog log, WalkBoard board, int seed)
    : Walker(
        shop, log, Guid.CreateVersion7(), seed, "orders:read", "orders:write", "deliveries:read", "deliveries:write", "inventory:write",
        "catalog:write", "users:write", "users:read", "operations", "payments:read")
{
    private const string Page =
        """
        query($id: ID!) { orderById(id: $id) {
          status saga { step delivery } delivery { id status } returns { id status } cases { id resolvedAt }
        } }
        """;

    private readonly HashSet<Guid> _lockedOut = [];

    public override Task StepAsync() => Random.Next(100) switch
    {
        < 70 => LookAfterAsync(),
        < 76 => AdjustAsync(),
        < 82 => SetPriceAsync(),
        < 86 => LockOutAsync(),
        < 93 => LetInAsync(),
        _ => OnOrderAsync("retrySaga"),
    };

    /// <summary>Lets everybody in again.</summary>
    public async Task LetEverybodyInAsync()
    {
        foreach (var user in _lockedOut.ToList())
        {
            await LetInAsync(user);
        }
    }

    /// <summary>Brings an order to its end: cancelled, delivered or taken back, and paid back what was to be returned.</summary>
    public async Task CloseAsync(string orderId)
    {
        var page = await PageAsync(orderId);

        switch (page.GetProperty("status").GetString())
        {
            case "PLACED" or "CONFIRMED" or "PACKED":
                await ChangeAsync("cancelOrder", new { orderId, idempotencyKey = NewKey() });
                break;
            case "SHIPPED" or "OUT_FOR_DELIVERY":
                await TakeBackAsync(page);
                await ChangeAsync("compensateSaga", new { orderId });
                break;
            default:
                await DecideAsync(page);
                break;
        }
    }

    private async Task LookAfterAsync()
    {
        var (orderId, page, status) = ("", default(JsonElement), "CANCELLED");

        // Rather an order that something is left to be done with.
        for (var look = 0; look < 4 && status is "CANCELLED" or "DELIVERED" or "REFUNDED"; look++)
        {
            if (board.AnyOrder(Random) is not { } any)
            {
                return;
            }

            page = await PageAsync(orderId = any);
            status = page.GetProperty("status").GetString();
        }

        switch (status)
        {
            case "CONFIRMED" when Happens(90):
            case var _ when Happens(5):
                await ChangeAsync("packOrder", new { orderId });
                break;
            case "RETURN_REQUESTED":
                await DecideAsync(page);
                break;
            case "SHIPPED" or "OUT_FOR_DELIVERY" when page.GetProperty("saga").GetProperty("delivery").GetString() == "FAILED":
                await (Happens(50) ? OfferAgainAsync(page) : ChangeAsync("compensateSaga", new { orderId }));
                break;
            case "PACKED" or "SHIPPED" or "OUT_FOR_DELIVERY":
                await (Happens(20) ? TakeBackAsync(page) : OfferAgainAsync(page));
                break;
            default:
                await SettleAsync(page);
                break;
        }
    }

    private async Task<JsonElement> PageAsync(string orderId)
        => (await AskAsync("orderById", Page, new { id = orderId })).Payload;

    private async Task OnOrderAsync(string field)
    {
        if (board.AnyOrder(Random) is { } orderId)
        {
            await ChangeAsync(field, new { orderId });
        }
    }

    private async Task DecideAsync(JsonElement page)
    {
        foreach (var one in page.GetProperty("returns").EnumerateArray())
        {
            var returnId = one.GetProperty("id").GetString()!;
            await (Happens(70)
                ? ChangeAsync("approveReturn", new
                {
                    returnId,
                    restock = WalkBoard.IsRestocked(NodeIds.Parse<Guid>(returnId, "OrderReturn")),
                    idempotencyKey = NewKey(),
                })
                : ChangeAsync("rejectReturn", new { returnId, explanation = "It was worn." }));
        }
    }

    private Task TakeBackAsync(JsonElement page)
        => DeliveryOf(page) is { } deliveryId
            ? ChangeAsync("takeBackDelivery", new { deliveryId })
            : Task.CompletedTask;

    private Task OfferAgainAsync(JsonElement page)
        => DeliveryOf(page) is { } deliveryId
            ? ChangeAsync("offerDeliveryAgain", new { deliveryId })
            : Task.CompletedTask;

    private async Task SettleAsync(JsonElement page)
    {
        if (page.GetProperty("cases").EnumerateArray().ToList() is { Count: > 0 } cases)
        {
            await ChangeAsync("resolveOrderCase", new { id = OneOf(cases).GetProperty("id").GetString() });
        }
    }

    private async Task AdjustAsync()
    {
        var (variant, delta) = (OneOf(WalkBoard.Variants), OneOf([5, 5, 3, -2, -400]));
        var input = new
        {
            variantId = NodeIds.Format("ProductVariant", variant),
            warehouseId = NodeIds.Format("Warehouse", DemoIds.Warehouse(Random.Next(4))),
            delta,
            reason = delta > 0 ? "RECEIVED" : "DAMAGED",
            idempotencyKey = NewKey(),
        };
        var answers = await Task.WhenAll(ChangeAsync("adjustStock", input), ChangeAsync("adjustStock", input));

        if (answers.Any(answer => answer.IsDone))
        {
            board.Adjust(variant, delta);
        }
    }

    private Task<WalkAnswer> SetPriceAsync()
        => ChangeAsync("setPrice", new
        {
            variantId = NodeIds.Format("ProductVariant", OneOf(WalkBoard.Variants)),
            price = new { amount = Random.Next(100, 2000), currency = "EUR" },
        });

    private async Task LockOutAsync()
    {
        var user = Happens(50) ? OneOf(board.Couriers).UserId : OneOf(board.Shoppers).UserId;

        if ((await ChangeAsync("suspendUser", new { userId = NodeIds.Format("User", user), reason = "It was random." })).IsDone)
        {
            _lockedOut.Add(user);
        }
    }

    private Task LetInAsync() => _lockedOut.Count > 0 ? LetInAsync(_lockedOut.First()) : Task.CompletedTask;

    private async Task LetInAsync(Guid user)
    {
        await ChangeAsync("reinstateUser", new { userId = NodeIds.Format("User", user) });
        _lockedOut.Remove(user);

        foreach (var walker in board.Shoppers.Concat<Walker>(board.Couriers).Where(one => one.UserId == user))
        {
            walker.SignIn();
        }
    }

    private static string? DeliveryOf(JsonElement page)
        => page.GetProperty("delivery") is { ValueKind: JsonValueKind.Object } delivery
            ? delivery.GetProperty("id").GetString()
            : null;
}
