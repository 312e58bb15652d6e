using System.Text.Json;
using EShop.Contracts.Events.Delivery;
using EShop.Orders.Tests;
using EShop.TestKit;

namespace EShop.Orders.Types.Tests;

public sealed class OrderSubscriptionTests(OrdersHost host) : IClassFixture<OrdersHost>
{
    private const string OfOrder =
        "subscription ($id: ID!, $since: String) { orderStatusChanged(orderId: $id, since: $since) { cursor kind status order { number } } }";

    private const string OfUser = "subscription ($since: String) { myOrdersChanged(since: $since) { cursor kind order { id } } }";

    [Fact]
    public async Task What_was_missed_comes_first_and_then_what_happens_without_a_gap_or_a_double()
    {
        var user = Guid.CreateVersion7();
        var id = await host.PlaceAsync(user);
        await host.ConfirmAsync(id);

        // Things happen all the while that a client comes, goes and comes again.
        var happening = Task.Run(async () =>
        {
            for (var i = 0; i < 30; i++)
            {
                await host.TellAsync(new CourierAssigned(id, id, id, id));
            }
        });
        var cursor = "t0";

        for (var round = 0; round < 3; round++)
        {
            await using var stream = await host.ClientOf(user).SubscribeAsync(
                OfOrder, new { id = OrdersHost.OrderId(id), since = cursor });

            for (var i = 0; i < 10; i++)
            {
                var entry = Read(await stream.NextAsync(), "orderStatusChanged");
                var next = $"t{int.Parse(cursor[1..]) + 1}";
                Assert.Equal(next, entry.GetProperty("cursor").GetString());
                cursor = next;
            }
        }

        await happening;
        Assert.Equal("t30", cursor);
    }

    [Fact]
    public async Task Without_a_cursor_only_what_happens_from_now_on_is_told()
    {
        var user = Guid.CreateVersion7();
        var id = await host.PlaceAsync(user);
        await host.ConfirmAsync(id);
        await using var stream = await host.ClientOf(user).SubscribeAsync(OfOrder, new { id = OrdersHost.OrderId(id) });

        await host.Services.ChangeAsync(id, order => order.Pack());

        var entry = Read(await stream.NextAsync(), "orderStatusChanged");
        Assert.Equal(
            ("PACKED", "PACKED"),
            (entry.GetProperty("kind").GetString()!, entry.GetProperty("status").GetString()!));
    }

    [Fact]
    public async Task All_orders_of_a_user_are_followed_in_the_order_of_what_happens()
    {
        var user = Guid.CreateVersion7();
        await using var stream = await host.ClientOf(user).SubscribeAsync(OfUser, new { since = "t0" });
        var first = await host.PlaceAsync(user);
        var second = await host.PlaceAsync(user);
        await host.PlaceAsync(Guid.CreateVersion7());
        await host.Services.ChangeAsync(
            first, order => order.Cancel(Contracts.Events.Orders.CancellationReason.CustomerRequest));

        var entries = new List<(string, string)>();

        for (var i = 0; i < 3; i++)
        {
            var entry = Read(await stream.NextAsync(), "myOrdersChanged");
            entries.Add((entry.GetProperty("order").GetProperty("id").GetString()!, entry.GetProperty("kind").GetString()!));
        }

        Assert.Equal(
            [
                (OrdersHost.OrderId(first), "PLACED"), (OrdersHost.OrderId(second), "PLACED"),
                (OrdersHost.OrderId(first), "CANCELLATION_STARTED")
            ],
            entries);
    }

    [Fact]
    public async Task A_text_that_is_no_cursor_is_refused()
    {
        await using var stream = await host.ClientOf(Guid.NewGuid()).SubscribeAsync(OfUser, new { since = "yesterday" });

        Assert.Contains("ORDERS_INVALID_CURSOR", await stream.NextAsync() ?? "", StringComparison.Ordinal);
    }

    private static JsonElement Read(string? message, string field)
        => JsonElement.Parse(message!).GetProperty("data").GetProperty(field);
}
