using System.Text.Json;
using EShop.EndToEnd.Tests.Shop;
using EShop.PaymentSandbox.Charges;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.EndToEnd.Tests.Journey;

/// <summary>Days on which something goes wrong; each test sells a variant of its own.</summary>
[Collection(ShopGroup.Name)]
public sealed class UnhappyDayTests(ShopFixture shop)
{
    private static int s_variants = 3000;

    private readonly ShopState _state = new(shop);
    private readonly Guid _variant = DemoIds.ProductVariant(Interlocked.Increment(ref s_variants));

    [Fact]
    public async Task A_declined_card_cancels_the_order_and_frees_the_goods()
    {
        await _state.StockAsync(_variant, 5);
        var shopper = await Shopper.CreateAsync(shop);

        var order = await shopper.PlaceAsync(await shopper.QuoteAsync(_variant, 2), "tok_decline");

        await shopper.UntilAsync(order, "CANCELLED");
        Assert.Equal((5, 0), await _state.StockOfAsync(_variant));
        Assert.Equal(0, await _state.LedgerAsync());
    }

    [Fact]
    public async Task A_denied_challenge_cancels_the_order_and_frees_the_goods()
    {
        await _state.StockAsync(_variant, 5);
        var shopper = await Shopper.CreateAsync(shop);
        var order = await shopper.PlaceAsync(await shopper.QuoteAsync(_variant, 2), "tok_challenge");

        await Shopper.AnswerAsync(await shopper.ChallengeAsync(order), "deny");

        await shopper.UntilAsync(order, "CANCELLED");
        Assert.Equal((5, 0), await _state.StockOfAsync(_variant));
    }

    [Theory]
    [InlineData("orders", 10, "VOIDED")]
    [InlineData("payments", 10, "DECLINED")]
    [InlineData("inventory", 13, "VOIDED")]
    public async Task A_challenge_that_nobody_answers_cancels_the_order_whoever_loses_patience_first(
        string whose, int minutes, string payment)
    {
        await _state.StockAsync(_variant, 5);
        var shopper = await Shopper.CreateAsync(shop);
        var order = await shopper.PlaceAsync(await shopper.QuoteAsync(_variant, 2), "tok_challenge");
        var challenge = await shopper.ChallengeAsync(order);
        await _state.UntilStepAsync(order, "AwaitingChallenge");

        using (shop.ClockOf(whose).Ahead(TimeSpan.FromMinutes(minutes)))
        {
            await _state.UntilStepAsync(order, "Finished");
        }

        await Shopper.AnswerAsync(challenge, "approve");
        await shop.UntilQuietAsync();
        var page = await shopper.OrderAsync(order);
        Assert.Equal("CANCELLED", page.GetProperty("status").GetString());
        Assert.Equal(payment, Assert.Single(page.GetProperty("payments").EnumerateArray()).GetProperty("status").GetString());
        Assert.Equal((5, 0), await _state.StockOfAsync(_variant));
        Assert.Equal(0, await _state.LedgerAsync());
        var charges = shop["payment-sandbox"].Services.GetRequiredService<ChargeBook>();
        await Eventually.IsAsync(
            "voided",
            () => Task.FromResult(Assert.Single(charges.List(charge => charge.ChallengeUrl == challenge.ToString())).Status));
    }

    [Fact]
    public async Task The_last_piece_gone_between_quote_and_order_ends_in_a_clean_refusal()
    {
        await _state.StockAsync(_variant, 1);
        var shopper = await Shopper.CreateAsync(shop);
        var quote = await shopper.QuoteAsync(_variant, 1);
        await _state.StockAsync(_variant, 0);

        var order = await shopper.PlaceAsync(quote, "tok_approve");

        await shopper.UntilAsync(order, "CANCELLED");
        Assert.Equal(0, (await shopper.OrderAsync(order)).GetProperty("payments").GetArrayLength());
    }

    [Fact]
    public async Task A_price_that_changes_is_shown_in_the_cart_and_what_was_quoted_before_is_honoured()
    {
        await _state.StockAsync(_variant, 5);
        var shopper = await Shopper.CreateAsync(shop);
        await shopper.QuoteAsync(_variant, 2);
        var promised = await QuotedAsync(shopper);
        var subtotal = promised.GetProperty("subtotal").GetProperty("amount").GetInt64();

        await SetPriceAsync((subtotal / 2) + 100, promised.GetProperty("total").GetProperty("currency").GetString()!);

        await Eventually.IsAsync("PRICE_CHANGED", async () => string.Join(',', await shopper.CartProblemsAsync()));
        var dearer = await QuotedAsync(shopper);
        Assert.Equal(subtotal + 200, dearer.GetProperty("subtotal").GetProperty("amount").GetInt64());
        var order = await shopper.PlaceAsync(promised.GetProperty("token").GetString()!, "tok_approve");
        await shopper.UntilAsync(order, "CONFIRMED");
        var page = await shopper.OrderAsync(order);
        Assert.Equal(
            promised.GetProperty("total").ToString(), page.GetProperty("totals").GetProperty("total").ToString());
        Assert.Equal(
            promised.GetProperty("total").GetProperty("amount").GetInt64(),
            await _state.NumberAsync(
                "payments", $"SELECT sum(authorized_amount) FROM payments WHERE user_id = '{shopper.UserId}'"));
    }

    [Fact]
    public async Task A_quote_orders_once_whoever_tries_again()
    {
        await _state.StockAsync(_variant, 5);
        var shopper = await Shopper.CreateAsync(shop);
        var quote = await shopper.QuoteAsync(_variant, 1);
        var order = await shopper.PlaceAsync(quote, "tok_approve");

        var again = await shopper.PayloadAsync(
            "PlaceOrder", new { quoteToken = quote, paymentMethod = "CASH_ON_DELIVERY", key = Guid.NewGuid().ToString() });

        Assert.Equal("QuoteAlreadyUsedError", again.GetProperty("errors")[0].GetProperty("__typename").GetString());
        await shopper.UntilAsync(order, "CONFIRMED");
        Assert.Equal((4, 0), await SettledStockAsync(4));
    }

    [Theory]
    [InlineData("tok_timeout")]
    [InlineData("tok_duplicate")]
    public async Task A_provider_that_answers_late_or_thrice_charges_once(string card)
    {
        await _state.StockAsync(_variant, 5);
        var shopper = await Shopper.CreateAsync(shop);

        var order = await shopper.PlaceAsync(await shopper.QuoteAsync(_variant, 1), card);

        await shopper.UntilAsync(order, "CONFIRMED");
        var page = await shopper.OrderAsync(order);
        Assert.Equal("AUTHORIZED", Assert.Single(page.GetProperty("payments").EnumerateArray()).GetProperty("status").GetString());
        Assert.Equal(0, await _state.LedgerAsync());
    }

    [Fact]
    public async Task Who_cancels_while_the_payment_is_under_way_pays_nothing()
    {
        await _state.StockAsync(_variant, 5);
        var shopper = await Shopper.CreateAsync(shop);
        var order = await shopper.PlaceAsync(await shopper.QuoteAsync(_variant, 2), "tok_challenge");
        var challenge = await shopper.ChallengeAsync(order);

        await shopper.ChangeAsync("CancelOrder", new { orderId = order, key = Guid.NewGuid().ToString() });
        await Shopper.AnswerAsync(challenge, "approve");

        await shopper.UntilAsync(order, "CANCELLED");
        Assert.Equal((5, 0), await _state.StockOfAsync(_variant));
        await Eventually.IsAsync(
            0L,
            () => _state.NumberAsync(
                "payments",
                $"SELECT count(*) FROM payments WHERE user_id = '{shopper.UserId}' AND authorized_amount > voided_amount"));
        Assert.Equal(0, await _state.LedgerAsync());
    }

    [Fact]
    public async Task A_voucher_is_used_once_by_one_customer()
    {
        await _state.StockAsync(_variant, 20);
        var shopper = await Shopper.CreateAsync(shop);
        await shopper.ChangeAsync("ApplyVoucher", new { code = "WELCOME10" });
        var order = await shopper.PlaceAsync(await shopper.QuoteAsync(_variant, 2), "tok_approve");
        await shopper.UntilAsync(order, "CONFIRMED");
        await shopper.ChangeAsync("ApplyVoucher", new { code = "WELCOME10" });
        await shopper.AddToCartAsync(_variant, 2);

        var quote = await shopper.PayloadAsync("QuoteCart", new { addressId = shopper.AddressId });

        Assert.Equal("VoucherRefusedError", quote.GetProperty("errors")[0].GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task Where_no_courier_works_staff_are_called_and_the_first_who_comes_gets_the_offer()
    {
        await _state.NobodyBringsAsync();
        await _state.StockAsync(_variant, 5);
        var shopper = await Shopper.CreateAsync(shop);
        var order = await shopper.PlaceAsync(await shopper.QuoteAsync(_variant, 2), "tok_approve");
        await shopper.UntilAsync(order, "CONFIRMED");
        var staff = shop.Gateway.ClientWith(TestIdentity.Token(Guid.CreateVersion7(), "orders:read", "orders:write"));

        await staff.PostAsync(JourneyDocument.Read("PackOrder"), new { orderId = order });

        await Eventually.IsAsync("NO_COURIER", () => DeliveryStatusAsync(shopper, order));
        await Eventually.IsAsync("NO_COURIER open", () => CasesAsync(staff, order));
        Assert.Equal("PACKED", (await shopper.OrderAsync(order)).GetProperty("status").GetString());
        await Eventually.IsAsync(1, async () => (await shopper.OrderAsync(order)).GetProperty("notices").EnumerateArray()
            .Count(notice => notice.GetProperty("kind").GetString() == "courier-sought"));
        var courier = await CourierApp.BeginAsync(shop, user: 5);
        await courier.TakeAsync();

        await Eventually.IsAsync("ASSIGNED", () => DeliveryStatusAsync(shopper, order));
        await Eventually.IsAsync("NO_COURIER settled", () => CasesAsync(staff, order));
    }

    [Fact]
    public async Task Nobody_sees_the_order_of_another()
    {
        await _state.StockAsync(_variant, 5);
        var owner = await Shopper.CreateAsync(shop);
        var other = await Shopper.CreateAsync(shop);
        var order = await owner.PlaceAsync(await owner.QuoteAsync(_variant, 1), "tok_approve");

        Assert.Equal(JsonValueKind.Null, (await other.OrderAsync(order)).ValueKind);
        var cancel = await other.PayloadAsync("CancelOrder", new { orderId = order, key = Guid.NewGuid().ToString() });
        Assert.Equal("OrderNotFoundError", cancel.GetProperty("errors")[0].GetProperty("__typename").GetString());
        await using var events = await other.WatchAsync("OrderStatusChanged", new { orderId = order });
        Assert.Contains("\"errors\"", await events.NextAsync());
        await owner.UntilAsync(order, "CONFIRMED");
    }

    [Fact]
    public async Task An_order_survives_the_restart_of_those_who_carry_it()
    {
        await _state.StockAsync(_variant, 5);
        var shopper = await Shopper.CreateAsync(shop);
        var order = await shopper.PlaceAsync(await shopper.QuoteAsync(_variant, 1), "tok_challenge");
        await shop.RestartAsync("orders");
        var challenge = await shopper.ChallengeAsync(order);
        await shop.RestartAsync("payments");

        await Shopper.AnswerAsync(challenge, "approve");
        await shop.RestartAsync("inventory");

        await shopper.UntilAsync(order, "CONFIRMED");
        Assert.Equal((4, 0), await SettledStockAsync(4));
    }

    private static async Task<string?> DeliveryStatusAsync(Shopper shopper, string order)
        => (await shopper.OrderAsync(order)).GetProperty("delivery").GetProperty("status").GetString();

    private static async Task<string> CasesAsync(GraphQLClient staff, string order)
    {
        var answer = await staff.PostAsync("query($id: ID!) { orderById(id: $id) { cases { kind resolvedAt } } }", new { id = order });
        return string.Join(',', answer.Data.GetProperty("orderById").GetProperty("cases").EnumerateArray().Select(one =>
            one.GetProperty("kind").GetString()
            + (one.GetProperty("resolvedAt").ValueKind == JsonValueKind.Null ? " open" : " settled")));
    }

    private static async Task<JsonElement> QuotedAsync(Shopper shopper)
        => (await shopper.PayloadAsync("QuoteCart", new { addressId = shopper.AddressId })).GetProperty("quote");

    private async Task SetPriceAsync(long amount, string currency)
    {
        var staff = shop.Gateway.ClientWith(TestIdentity.Token(Guid.CreateVersion7(), "catalog:write"));
        var answer = await staff.PostAsync(
            """
            mutation($variantId: ID!, $price: MoneyInput!) {
              setPrice(input: { variantId: $variantId, price: $price }) { errors { __typename } }
            }
            """,
            new
            {
                variantId = Cacao.Execution.Relay.NodeIds.Format("ProductVariant", _variant),
                price = new { amount, currency },
            });
        Assert.Equal(JsonValueKind.Null, answer.Data.GetProperty("setPrice").GetProperty("errors").ValueKind);
    }

    // What is confirmed leaves the shelf a moment after the order says so.
    private async Task<(long OnHand, long Reserved)> SettledStockAsync(long onHand)
    {
        await Eventually.IsAsync((onHand, 0L), () => _state.StockOfAsync(_variant));
        return await _state.StockOfAsync(_variant);
    }
}
