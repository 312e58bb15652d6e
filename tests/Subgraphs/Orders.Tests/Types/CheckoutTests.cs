using System.Text.Json;
using EShop.Contracts.Quotes;
using EShop.Orders.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Types.Tests;

public sealed class CheckoutTests(OrdersHost host) : IClassFixture<OrdersHost>
{
    private static readonly string s_card = OrdersHost.GlobalId("PaymentMethod", Guid.CreateVersion7());

    [Fact]
    public async Task A_quote_becomes_an_order_at_the_quoted_price()
    {
        var user = Guid.CreateVersion7();
        var quote = host.QuoteFor(user);

        var payload = await PlaceAsync(host.ClientOf(user), quote, "a", details:
            "number status paymentMethod isCancelling totals { total { amount currency } payable { amount } } "
            + "lines { quantity total { amount } variant { id } } timeline { kind status } user { id }");

        var order = payload.GetProperty("order");
        Assert.Equal(OrdersHost.OrderId(quote.QuoteId), order.GetProperty("id").GetString());
        Assert.Equal("PLACED", order.GetProperty("status").GetString());
        Assert.Equal(2045, order.GetProperty("totals").GetProperty("total").GetProperty("amount").GetInt64());
        Assert.Equal(
            [(3, 1000L), (2, 555L)],
            order.GetProperty("lines").EnumerateArray().Select(line => (
                line.GetProperty("quantity").GetInt32(),
                line.GetProperty("total").GetProperty("amount").GetInt64())));
        Assert.Equal(OrdersHost.GlobalId("User", user), order.GetProperty("user").GetProperty("id").GetString());
        Assert.Equal("PLACED", order.GetProperty("timeline")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_repeated_call_gets_the_same_order_also_when_the_quote_has_expired_since()
    {
        var user = Guid.CreateVersion7();
        var client = host.ClientOf(user);
        var soon = host.QuoteFor(user) with { ExpiresAt = DateTimeOffset.UtcNow.AddSeconds(2) };
        var first = await PlaceAsync(client, soon, "key");

        await Eventually.IsAsync(true, () => Task.FromResult(DateTimeOffset.UtcNow >= soon.ExpiresAt));

        Assert.Equal(first.GetRawText(), (await PlaceAsync(client, soon, "key")).GetRawText());
        Assert.Equal("IdempotencyKeyReusedError", ErrorOf(await PlaceAsync(client, host.QuoteFor(user), "key")));
        Assert.Equal("QuoteExpiredError", ErrorOf(await PlaceAsync(client, soon, "other")));
    }

    [Fact]
    public async Task A_quote_that_is_changed_foreign_or_expired_is_refused_and_nothing_is_stored()
    {
        var user = Guid.CreateVersion7();
        var client = host.ClientOf(user);
        var quote = host.QuoteFor(user);
        var forged = new QuoteSigner(new string('x', 40)).Sign(quote with { Total = 1 });
        var expired = quote with { ExpiresAt = DateTimeOffset.UtcNow.AddSeconds(-1) };

        Assert.Equal("QuoteInvalidError", ErrorOf(await PlaceAsync(client, forged, "1")));
        Assert.Equal("QuoteInvalidError", ErrorOf(await PlaceAsync(client, "x.y", "2")));
        Assert.Equal("QuoteInvalidError", ErrorOf(await PlaceAsync(host.ClientOf(Guid.NewGuid()), quote, "3")));
        Assert.Equal("QuoteExpiredError", ErrorOf(await PlaceAsync(client, expired, "4")));
        Assert.Equal("OrderPaymentMethodError", ErrorOf(await PlaceAsync(client, Quotes.Sign(quote), "5", "CASH_ON_DELIVERY")));
        Assert.NotEmpty((await host.Client.PostAsync(
            "mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } } }",
            new { input = Input(Quotes.Sign(quote), "6", "CARD") })).Errors);

        await using var db = host.CreateContext();
        Assert.False(await db.Orders.AnyAsync(order => order.Id == quote.QuoteId || order.UserId == user));
    }

    [Fact]
    public async Task Of_fifty_who_come_with_one_quote_there_is_one_order()
    {
        var user = Guid.CreateVersion7();
        var client = host.ClientOf(user);
        var quote = host.QuoteFor(user);

        // Half of them repeat one call, the others make calls of their own.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i
            => PlaceAsync(client, quote, i % 2 == 0 ? "same" : $"other-{i}")));

        var placed = outcomes.Where(payload => payload.GetProperty("errors").ValueKind == JsonValueKind.Null).ToList();
        Assert.True(placed.Count is 25 or 1, $"{placed.Count} got the order.");
        Assert.All(placed, payload => Assert.Equal(
            OrdersHost.OrderId(quote.QuoteId),
            payload.GetProperty("order").GetProperty("id").GetString()));
        Assert.All(
            outcomes.Except(placed),
            payload => Assert.Equal("QuoteAlreadyUsedError", ErrorOf(payload)));
        await using var db = host.CreateContext();
        Assert.Equal(1, await db.Orders.CountAsync(order => order.UserId == user));
        Assert.Equal(1, await db.OrderSagas.CountAsync(saga => saga.OrderId == quote.QuoteId));
        Assert.Equal(
            1,
            await db.Database
                .SqlQuery<int>(
                    $"""
                    SELECT count(*)::int AS "Value" FROM outbox_messages
                    WHERE aggregate_id = {quote.QuoteId} AND name = 'OrderPlaced'
                    """)
                .SingleAsync());
    }

    [Fact]
    public async Task A_number_that_is_taken_is_replaced_by_another()
    {
        var user = Guid.CreateVersion7();
        var client = host.ClientOf(user);
        host.Numbers.Wanted.Enqueue("SAME1-SAME1");
        await PlaceAsync(client, host.QuoteFor(user), "first");
        host.Numbers.Wanted.Enqueue("SAME1-SAME1");
        host.Numbers.Wanted.Enqueue("SAME1-SAME1");

        var second = await PlaceAsync(client, host.QuoteFor(user), "second", details: "number lines { quantity }");

        Assert.NotEqual("SAME1-SAME1", second.GetProperty("order").GetProperty("number").GetString());
        Assert.Equal(2, second.GetProperty("order").GetProperty("lines").GetArrayLength());
        await using var db = host.CreateContext();
        Assert.Equal(2, await db.Orders.CountAsync(order => order.UserId == user));
    }

    private static Task<JsonElement> PlaceAsync(GraphQLClient client, Quote quote, string key, string details = "")
        => PlaceAsync(client, Quotes.Sign(quote), key, "CARD", details);

    private static async Task<JsonElement> PlaceAsync(
        GraphQLClient client,
        string token,
        string key,
        string method = "CARD",
        string details = "")
        => (await client.PostAsync(
            $"mutation ($input: PlaceOrderInput!) {{ placeOrder(input: $input) {{ order {{ id {details} }} errors {{ __typename }} }} }}",
            new { input = Input(token, key, method) })).Data.GetProperty("placeOrder");

    private static object Input(string token, string key, string method)
        => new
        {
            quoteToken = token,
            paymentMethod = method,
            paymentMethodId = s_card,
            idempotencyKey = key
        };

    private static string? ErrorOf(JsonElement payload)
        => payload.GetProperty("errors")[0].GetProperty("__typename").GetString();
}
