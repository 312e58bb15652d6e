using System.Net.Http.Json;
using System.Text.Json;
using EShop.Contracts.Events.Orders;
using EShop.Payments.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Types.Tests;

public sealed class PaymentQueryTests(PaymentsHost host) : IClassFixture<PaymentsHost>
{
    private const string ByOrder =
        """
        query ($id: ID!) {
          orderById(id: $id) {
            payments { kind status amount { amount currency } captured { amount } challenge { url } refunds { amount { amount } } }
            refunds { status amount { amount } payment { captured { amount } } }
          }
        }
        """;

    [Fact]
    public async Task A_customer_sees_the_payments_and_refunds_of_an_order()
    {
        var order = await PaidAsync();
        await host.RefundAsync(order.OrderId, Guid.CreateVersion7(), 300);
        await host.AnswersAreAsync(order.OrderId, "PaymentAuthorized PaymentCaptured PaymentRefunded");

        var answer = await OrderAsync(host.ClientOf(order.UserId), order.OrderId);

        Assert.Equal(
            """{"payments":[{"kind":"CARD","status":"CAPTURED","amount":{"amount":1000,"currency":"EUR"},"captured":{"amount":1000},"challenge":null,"refunds":[{"amount":{"amount":300}}]}],"refunds":[{"status":"SUCCEEDED","amount":{"amount":300},"payment":{"captured":{"amount":1000}}}]}""",
            JsonSerializer.Serialize(answer));
    }

    [Fact]
    public async Task Nobody_sees_anothers_payments_but_staff_does()
    {
        var order = await PaidAsync();
        var refund = Guid.CreateVersion7();
        await host.RefundAsync(order.OrderId, refund, 300);
        var payment = await host.PaymentAsync(order.OrderId);
        var stranger = host.ClientOf(Guid.CreateVersion7());
        var staff = host.ClientOf(Guid.CreateVersion7(), PaymentsScopes.Read);

        Assert.Equal("""{"payments":[],"refunds":[]}""", JsonSerializer.Serialize(await OrderAsync(stranger, order.OrderId)));
        Assert.Equal("""{"payments":[],"refunds":[]}""", JsonSerializer.Serialize(await OrderAsync(host.Host.Client, order.OrderId)));
        Assert.Equal(1, (await OrderAsync(staff, order.OrderId)).GetProperty("payments").GetArrayLength());

        foreach (var (field, type, id) in new[] { ("paymentById", "Payment", payment.Id), ("refundById", "Refund", refund) })
        {
            var query = $$"""{ {{field}}(id: "{{PaymentsHost.GlobalId(type, id)}}") { id } }""";
            Assert.Equal(JsonValueKind.Null, (await stranger.PostAsync(query)).Data.GetProperty(field).ValueKind);
            Assert.Equal(JsonValueKind.Object, (await staff.PostAsync(query)).Data.GetProperty(field).ValueKind);
            Assert.Equal(
                JsonValueKind.Object,
                (await host.ClientOf(order.UserId).PostAsync(query)).Data.GetProperty(field).ValueKind);
            Assert.Equal("AUTH_NOT_AUTHENTICATED", CodeOf(await host.Host.Client.PostAsync(query)));
        }
    }

    [Fact]
    public async Task Only_the_customer_sees_where_the_challenge_is()
    {
        var order = await host.OrderAsync("tok_challenge");
        await host.AnswersAreAsync(order.OrderId, "PaymentChallenged");
        var staff = host.ClientOf(Guid.CreateVersion7(), PaymentsScopes.Read);

        var own = await OrderAsync(host.ClientOf(order.UserId), order.OrderId);
        var theirs = await OrderAsync(staff, order.OrderId);

        var url = own.GetProperty("payments")[0].GetProperty("challenge").GetProperty("url").GetString();
        Assert.Equal((await host.PaymentAsync(order.OrderId)).ChallengeUrl, url);
        Assert.Equal(JsonValueKind.Null, theirs.GetProperty("payments")[0].GetProperty("challenge").ValueKind);
    }

    [Theory]
    [InlineData("{ ledgerEntries(first: 1) { totalCount } }")]
    [InlineData("{ payments(first: 1) { totalCount } }")]
    [InlineData("""{ reconciliation(date: "2026-01-01") { isBalanced } }""")]
    public async Task The_books_are_for_staff(string query)
    {
        Assert.Equal("AUTH_NOT_AUTHENTICATED", CodeOf(await host.Host.Client.PostAsync(query)));
        Assert.Equal("AUTH_NOT_AUTHORIZED", CodeOf(await host.ClientOf(Guid.CreateVersion7()).PostAsync(query)));
        Assert.Empty((await host.ClientOf(Guid.CreateVersion7(), PaymentsScopes.Read).PostAsync(query)).Errors);
    }

    [Fact]
    public async Task The_ledger_of_a_payment_is_listed_by_account()
    {
        var order = await PaidAsync();
        var id = PaymentsHost.GlobalId("Payment", (await host.PaymentAsync(order.OrderId)).Id);

        var page = (await host.ClientOf(Guid.CreateVersion7(), PaymentsScopes.Read).PostAsync(
            """
            query ($id: ID!) {
              ledgerEntries(paymentId: $id, account: SALES) {
                totalCount
                nodes { account amount { amount currency } transaction { kind payment { id } } }
              }
            }
            """,
            new { id })).Data.GetProperty("ledgerEntries");

        Assert.Equal(
            $$$$"""{"totalCount":1,"nodes":[{"account":"SALES","amount":{"amount":-1000,"currency":"EUR"},"transaction":{"kind":"CAPTURE","payment":{"id":"{{{{id}}}}"}}}]}""",
            page.GetRawText());
    }

    [Fact]
    public async Task The_payments_and_refunds_of_many_orders_cost_a_statement_each()
    {
        var userId = Guid.CreateVersion7();
        await host.AddCardAsync(userId, "tok_approve");
        var orders = new List<Guid>();

        for (var i = 0; i < 4; i++)
        {
            var command = host.Command(userId, PaymentMethod.Card);
            await host.AuthorizeAsync(command);
            await host.AnswersAreAsync(command.OrderId, "PaymentAuthorized");
            orders.Add(command.OrderId);
        }

        var fields = orders.Append(orders[0]).Append(Guid.CreateVersion7()).Select((order, i)
            => $$"""o{{i}}: orderById(id: "{{PaymentsHost.GlobalId("Order", order)}}") { payments { order { id } refunds { id } } }""");
        var query = $"{{ {string.Join(' ', fields)} }}";
        var client = host.ClientOf(userId);
        await client.PostAsync(query);
        using var statements = SqlStatements.OfRequests(host.ConnectionString);

        var data = (await client.PostAsync(query)).Data;

        Assert.Equal(2, statements.Count);
        Assert.Equal(0, data.GetProperty("o5").GetProperty("payments").GetArrayLength());
        Assert.Equal(
            PaymentsHost.GlobalId("Order", orders[2]),
            data.GetProperty("o2").GetProperty("payments")[0].GetProperty("order").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Reconciliation_finds_what_only_one_side_has()
    {
        await using var own = await PaymentsHost.WithAsync([]);
        var order = (await own.OrderAsync("tok_approve")).OrderId;
        await own.AnswersAreAsync(order, "PaymentAuthorized");
        await own.CaptureAsync(order, 1000);
        await own.AnswersAreAsync(order, "PaymentAuthorized PaymentCaptured");
        var payment = await own.PaymentAsync(order);
        Assert.Equal("""{"isBalanced":true,"paymentCount":1,"differences":[]}""", await ReconcileAsync(own, payment.CreatedAt));

        await PostToSandboxAsync(own, $"v1/payments/{payment.ProviderReference}/refunds", new { amount = 50 });
        await PostToSandboxAsync(own, "v1/payments", new { reference = "lost", amount = 70, currency = "EUR", token = "tok_approve" });

        Assert.Equal(
            """{"isBalanced":false,"paymentCount":1,"differences":[{"issue":"REFUNDED_DIFFERS","stored":{"amount":0},"booked":{"amount":0},"atProvider":{"amount":50}},{"issue":"UNKNOWN_TO_SHOP","stored":null,"booked":null,"atProvider":{"amount":70}}]}""",
            await ReconcileAsync(own, payment.CreatedAt));
    }

    private static async Task<string> ReconcileAsync(PaymentsHost own, DateTimeOffset day)
        => JsonSerializer.Serialize((await own.ClientOf(Guid.CreateVersion7(), PaymentsScopes.Read).PostAsync(
            $$"""
            { reconciliation(date: "{{day:yyyy-MM-dd}}") {
                isBalanced paymentCount
                differences { issue stored { amount } booked { amount } atProvider { amount } }
            } }
            """)).Data.GetProperty("reconciliation"));

    private static async Task PostToSandboxAsync(PaymentsHost own, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = JsonContent.Create(body),
            Headers = { { "Idempotency-Key", path } },
        };
        (await own.Sandbox.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private async Task<AuthorizePayment> PaidAsync()
    {
        var order = await host.OrderAsync("tok_approve");
        await host.AnswersAreAsync(order.OrderId, "PaymentAuthorized");
        await host.CaptureAsync(order.OrderId, 1000);
        await host.AnswersAreAsync(order.OrderId, "PaymentAuthorized PaymentCaptured");
        return order;
    }

    private static async Task<JsonElement> OrderAsync(GraphQLClient client, Guid orderId)
        => (await client.PostAsync(ByOrder, new { id = PaymentsHost.GlobalId("Order", orderId) }))
            .Data.GetProperty("orderById");

    private static string? CodeOf(GraphQLResponse response)
        => Assert.Single(response.Errors).GetProperty("extensions").GetProperty("code").GetString();
}
