using System.Text.Json;
using EShop.AppHost.Services;
using EShop.EndToEnd.Tests.Shop;
using EShop.PaymentSandbox.Charges;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.EndToEnd.Tests.Journey;

/// <summary>
/// The services that carry an order are killed at every step of its way. Orders is held at each step because the one who has to
/// answer is dead, is killed there, and is dead itself while the answer comes.
/// </summary>
[Collection(ShopGroup.Name)]
public sealed class KillTests(ShopFixture shop, KillableShop services) : IClassFixture<KillableShop>, IAsyncLifetime
{
    private const string Orders = "orders";
    private const string Payments = "payments";
    private const string Inventory = "inventory";
    private const string Delivery = "delivery";
    private const string Cart = "cart";
    private const string Notifications = "notifications";

    private static int s_variants = 2990;

    private readonly ShopState _state = new(shop);
    private readonly Guid _variant = DemoIds.ProductVariant(Interlocked.Increment(ref s_variants));
    private Shopper _shopper = null!;
    private string _order = "";

    private Guid OrderId => ShopState.IdOf(_order);

    public async Task InitializeAsync()
    {
        await services.StartAsync(KillableShop.Names);
        await _state.StockAsync(_variant, 5);
        _shopper = await Shopper.CreateAsync(shop);
        await _shopper.ChangeAsync("ApplyVoucher", new { code = "WELCOME10" });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_order_is_delivered_by_services_that_are_killed_at_every_step()
    {
        await services.KillAsync(Inventory);
        await PlaceWhileOrdersIsKilledAsync("tok_challenge");
        await OrdersReachesAsync("ReservingStock");
        await services.KillAsync(Orders, Payments, Cart);

        await services.StartAsync(Inventory);
        await ReservationIsAsync("Held");
        await services.StartAsync(Orders);
        await OrdersReachesAsync("AuthorizingPayment");
        await services.KillAsync(Orders);

        await services.StartAsync(Payments, Cart);
        await PaymentIsAsync("Challenged");
        await services.StartAsync(Orders);
        await OrdersReachesAsync("AwaitingChallenge");
        var challenge = await _shopper.ChallengeAsync(_order);
        await NothingIsBeingSentAsync();
        await services.KillAsync(Orders, Payments, Inventory, Delivery, Notifications);

        await Shopper.AnswerAsync(challenge, "approve");
        await services.StartAsync(Payments);
        await PaymentIsAsync("Authorized");
        await services.StartAsync(Orders);
        await OrdersReachesAsync("Confirming");
        await services.KillAsync(Orders);

        await services.StartAsync(Inventory, Delivery);
        await ReservationIsAsync("Confirmed");
        await DeliveryIsAsync("Planned");
        await services.StartAsync(Orders);
        await OrdersReachesAsync("AwaitingPacking");
        await services.KillAsync(Orders);

        await _state.NobodyBringsAsync();
        await services.StartAsync(Orders);
        await PackAsync();
        await services.KillAsync(Orders, Delivery);

        await services.StartAsync(Orders, Delivery);
        await OrdersReachesAsync("AwaitingPickup");
        await DeliveryIsAsync("NoCourier");
        var courier = await CourierApp.BeginAsync(shop, user: 6);
        var delivery = await courier.TakeAsync();
        await services.KillAsync(Orders, Payments);
        await courier.PickUpAsync(delivery);
        await services.StartAsync(Orders);
        await OrdersReachesAsync("Capturing");
        await services.KillAsync(Orders);

        await services.StartAsync(Payments, Notifications);
        await PaymentIsAsync("Captured");
        await services.StartAsync(Orders);
        await OrdersReachesAsync("Delivering");
        var code = (await _shopper.OrderAsync(_order)).GetProperty("delivery").GetProperty("handoverCode").GetString()!;
        await services.KillAsync(Orders);

        await courier.StartAsync(delivery);
        await courier.ArriveAsync(delivery);
        await courier.DeliverAsync(delivery, code);
        await services.KillAsync(Delivery);
        await services.StartAsync(Orders, Delivery);
        await OrdersReachesAsync("Finished");

        await NothingIsUnderWayAsync();
        var page = await _shopper.OrderAsync(_order);
        Assert.Equal("DELIVERED", page.GetProperty("status").GetString());
        Assert.Equal("DELIVERED", page.GetProperty("delivery").GetProperty("status").GetString());
        Assert.Equal(
            "Placed StockReserved PaymentChallenged PaymentAuthorized Confirmed Packed CourierAssigned Shipped OutForDelivery "
            + "Delivered",
            await TimelineAsync());
        Assert.Equal((3, 0), await _state.StockOfAsync(_variant));
        Assert.Equal("Authorization Capture", await LedgerAsync());
        var charge = await ChargeAsync();
        Assert.Equal(page.GetProperty("totals").GetProperty("total").GetProperty("amount").GetInt64(), charge.Captured);
        Assert.Equal("Confirmed", await VoucherAsync());
        Assert.Equal(
            [
                "courier-arrived by IN_APP", "courier-arrived by PUSH", "courier-arrived by SMS", "courier-assigned by IN_APP",
                "courier-sought by IN_APP", "order-confirmed by EMAIL", "order-confirmed by IN_APP", "order-confirmed by PUSH",
                "order-delivered by EMAIL", "order-delivered by IN_APP", "order-delivered by PUSH", "order-packed by IN_APP",
                "order-placed by IN_APP", "order-shipped by EMAIL", "order-shipped by IN_APP", "order-shipped by PUSH",
                "payment-challenged by IN_APP", "payment-challenged by PUSH", "payment-challenged by SMS",
            ],
            NoticesOf(page));
    }

    [Fact]
    public async Task An_order_is_cancelled_by_services_that_are_killed_at_every_step()
    {
        _order = await _shopper.PlaceAsync(await _shopper.QuoteAsync(_variant, 2), "tok_approve");
        await OrdersReachesAsync("AwaitingPacking");
        await NothingIsBeingSentAsync();
        await services.KillAsync(Delivery, Notifications);

        await CancelAsync();
        await OrdersReachesAsync("CancellingDelivery");
        await services.KillAsync(Orders, Payments, Inventory, Cart);

        await services.StartAsync(Delivery);
        await DeliveryIsAsync("Cancelled");
        await services.StartAsync(Orders);
        await OrdersReachesAsync("Undoing");
        await services.KillAsync(Orders);

        await services.StartAsync(Payments, Inventory);
        await PaymentIsAsync("Voided");
        await ReservationIsAsync("Released");
        await services.StartAsync(Orders);
        await OrdersReachesAsync("Finished");
        await services.KillAsync(Orders);

        await services.StartAsync(Orders, Cart, Notifications);
        await IsCancelledAsync(
            "Placed StockReserved PaymentAuthorized Confirmed CancellationStarted Cancelled",
            "order-confirmed by EMAIL",
            "order-confirmed by IN_APP",
            "order-confirmed by PUSH");
    }

    [Fact]
    public async Task Who_cancels_while_payments_is_dead_pays_nothing_when_it_comes_back()
    {
        var (quote, card) = (await _shopper.QuoteAsync(_variant, 2), await _shopper.AddCardAsync("tok_approve"));
        await services.KillAsync(Payments);
        _order = await _shopper.PlaceWithAsync(quote, card);
        await OrdersReachesAsync("AuthorizingPayment");

        await CancelAsync();
        await OrdersReachesAsync("AwaitingAnswer");
        await services.KillAsync(Orders);
        await services.StartAsync(Payments);
        await PaymentIsAsync("Authorized");
        await services.StartAsync(Orders);

        await OrdersReachesAsync("Finished");
        await IsCancelledAsync("Placed StockReserved CancellationStarted Cancelled");
    }

    private async Task IsCancelledAsync(string timeline, params string[] confirmation)
    {
        await NothingIsUnderWayAsync();
        var page = await _shopper.OrderAsync(_order);
        Assert.Equal("CANCELLED", page.GetProperty("status").GetString());
        Assert.Equal(timeline, await TimelineAsync());
        Assert.Equal((5, 0), await _state.StockOfAsync(_variant));
        Assert.Equal("Authorization Release", await LedgerAsync());
        var charge = await ChargeAsync();
        Assert.Equal(("voided", 0), (charge.Status, charge.Captured));
        Assert.Equal("Released", await VoucherAsync());
        Assert.Equal(
            (string[])
            [
                "order-cancelled by EMAIL", "order-cancelled by IN_APP", "order-cancelled by PUSH",
                .. confirmation, "order-placed by IN_APP",
            ],
            NoticesOf(page));
    }

    private async Task NothingIsUnderWayAsync()
    {
        await NothingIsBeingSentAsync();
        // That something was sent is told, too.
        await shop.UntilQuietAsync();

        foreach (var subgraph in ShopServices.Subgraphs.Select(service => service.Name))
        {
            Assert.Equal(
                (subgraph, 0, 0),
                (subgraph,
                    await UnpublishedAsync(subgraph),
                    await _state.NumberAsync(subgraph, "SELECT count(*) FROM parked_messages")));
        }

        Assert.Equal(0, await _state.LedgerAsync());
        Assert.Equal(0, await PendingAsync("payments", "provider_operations o JOIN payments p ON p.id = o.payment_id", "o"));
    }

    // The customer, who may or may not have got an answer, tries again.
    private async Task PlaceWhileOrdersIsKilledAsync(string card)
    {
        var order = new
        {
            quoteToken = await _shopper.QuoteAsync(_variant, 2), paymentMethod = "CARD",
            paymentMethodId = await _shopper.AddCardAsync(card), key = Guid.NewGuid().ToString(),
        };
        var first = _shopper.AskAsync("PlaceOrder", order);
        await Eventually.IsAsync(1, CountOrdersAsync);
        await services.KillAsync(Orders);
        await first;
        await services.StartAsync(Orders);

        var payload = await _shopper.ChangeAsync("PlaceOrder", order);

        _order = payload.GetProperty("order").GetProperty("id").GetString()!;
        Assert.Equal(1, await CountOrdersAsync());
    }

    // A notification that is lost in the middle of being sent is sent again only five minutes later.
    private async Task NothingIsBeingSentAsync()
    {
        await shop.UntilQuietAsync();
        await Eventually.IsAsync(0, () => PendingAsync("notifications", "notifications n", "n"));
    }

    private Task<long> PendingAsync(string subgraph, string tables, string what)
        => _state.NumberAsync(
            subgraph, $"SELECT count(*) FROM {tables} WHERE {what}.status = 'Pending' AND order_id = '{OrderId}'");

    // What it asks of others is on its way then; else they could not answer while it is dead.
    private async Task OrdersReachesAsync(string step)
    {
        await _state.UntilStepAsync(_order, step);
        await Eventually.IsAsync(0, () => UnpublishedAsync(Orders));
    }

    private Task<long> UnpublishedAsync(string subgraph)
        => _state.NumberAsync(subgraph, "SELECT count(*) FROM outbox_messages WHERE batch IS NULL");

    private Task<long> CountOrdersAsync()
        => _state.NumberAsync("orders", $"SELECT count(*) FROM orders WHERE user_id = '{_shopper.UserId}'");

    private Task CancelAsync()
        => _shopper.ChangeAsync("CancelOrder", new { orderId = _order, key = Guid.NewGuid().ToString() });

    private async Task PackAsync()
    {
        var staff = shop.Gateway.ClientWith(TestIdentity.Token(Guid.CreateVersion7(), "orders:read", "orders:write"));
        var answer = await staff.PostAsync(JourneyDocument.Read("PackOrder"), new { orderId = _order });
        Assert.Equal("PACKED", answer.Data.GetProperty("packOrder").GetProperty("order").GetProperty("status").GetString());
    }

    private Task ReservationIsAsync(string status)
        => _state.UntilAsync("inventory", $"SELECT status FROM stock_reservations WHERE order_id = '{OrderId}'", status);

    private Task PaymentIsAsync(string status)
        => _state.UntilAsync("payments", $"SELECT status FROM payments WHERE order_id = '{OrderId}'", status);

    private Task DeliveryIsAsync(string status)
        => _state.UntilAsync("delivery", $"SELECT status FROM deliveries WHERE order_id = '{OrderId}'", status);

    private async Task<string> TimelineAsync()
        => await _state.TextAsync(
            "orders",
            $"SELECT string_agg(kind, ' ' ORDER BY position) FROM order_timeline_entries WHERE order_id = '{OrderId}'");

    private async Task<string> LedgerAsync()
        => await _state.TextAsync(
            "payments",
            $"""
            SELECT string_agg(t.kind, ' ' ORDER BY t.occurred_at)
            FROM ledger_transactions t JOIN payments p ON p.id = t.payment_id WHERE p.order_id = '{OrderId}'
            """);

    private Task<string> VoucherAsync()
        => _state.TextAsync("cart", $"SELECT status FROM voucher_uses WHERE quote_id = '{OrderId}'");

    // What the bank has: one charge of the payment, whoever died while it was asked for.
    private async Task<ChargeView> ChargeAsync()
    {
        var payment = await _state.TextAsync("payments", $"SELECT id::text FROM payments WHERE order_id = '{OrderId}'");
        var charges = shop["payment-sandbox"].Services.GetRequiredService<ChargeBook>();
        return Assert.Single(charges.List(charge => charge.Request.Reference == payment));
    }

    private static IReadOnlyList<string> NoticesOf(JsonElement page)
        =>
        [
            .. page.GetProperty("notices").EnumerateArray()
                .Select(notice => $"{notice.GetProperty("kind")} by {notice.GetProperty("channel")}")
                .Order(StringComparer.Ordinal),
        ];
}
