using EShop.Contracts.Events;
using EShop.Contracts.Events.Orders;
using EShop.Orders.Domain;
using EShop.Orders.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;
using static EShop.Orders.Saga.Tests.SagaShop;

namespace EShop.Orders.Kill.Tests;

/// <summary>The host is killed between any two steps, and in the middle of them; another one goes on.</summary>
public sealed class OrderKillTests(KillOrders shop) : IClassFixture<KillOrders>
{
    // For a process to start and, after a kill, for its successor to take over, on a busy machine.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(6);

    [Fact]
    public async Task An_order_is_delivered_by_hosts_that_are_killed_after_every_step()
    {
        var id = await shop.PlaceAsync();

        await NextHostReachesAsync(id, SagaStep.ReservingStock);
        await shop.PublishAsync(Reserved(id));
        await NextHostReachesAsync(id, SagaStep.AuthorizingPayment);
        await shop.PublishAsync(Authorized(id));
        await NextHostReachesAsync(id, SagaStep.Confirming);
        await shop.PublishAsync(StockConfirmed(id));
        await shop.PublishAsync(Planned(id));
        await NextHostReachesAsync(id, SagaStep.AwaitingPacking);
        await shop.DeadHost.ChangeAsync(id, order => order.Pack());
        await NextHostReachesAsync(id, SagaStep.AwaitingPickup);
        await shop.PublishAsync(PickedUp(id));
        await NextHostReachesAsync(id, SagaStep.Capturing);
        await shop.PublishAsync(Captured(id));
        await shop.PublishAsync(Completed(id));
        await NextHostReachesAsync(id, SagaStep.Finished);

        Assert.Equal(
            [
                "OrderPlaced", "ReserveStock", "AuthorizePayment", "ConfirmStock", "PlanDelivery", "OrderConfirmed",
                "OrderPacked", "OrderShipped", "CapturePayment", "OrderDelivered"
            ],
            (await shop.MessagesAsync([id])).Select(message => message.Name));
        Assert.Equal(OrderStatus.Delivered, await StatusAsync(id));
    }

    [Fact]
    public async Task An_order_is_cancelled_by_hosts_that_are_killed_after_every_step()
    {
        var id = await shop.PlaceAsync();
        shop.Start();
        await ReachesAsync(id, SagaStep.ReservingStock);
        await shop.PublishAsync(Reserved(id));
        await ReachesAsync(id, SagaStep.AuthorizingPayment);
        await shop.PublishAsync(Authorized(id));
        await ReachesAsync(id, SagaStep.Confirming);
        await shop.PublishAsync(StockConfirmed(id));
        await shop.PublishAsync(Planned(id));
        await ReachesAsync(id, SagaStep.AwaitingPacking);
        await shop.KillAsync();

        await shop.DeadHost.ChangeAsync(id, order => order.Cancel(CancellationReason.CustomerRequest));
        await NextHostReachesAsync(id, SagaStep.CancellingDelivery);
        await shop.PublishAsync(DeliveryCancelled(id));
        await NextHostReachesAsync(id, SagaStep.Undoing);
        await shop.PublishAsync(Released(id));
        await shop.PublishAsync(Voided(id));
        await NextHostReachesAsync(id, SagaStep.Finished);

        Assert.Equal(
            ["CancelDelivery", "ReleaseStock", "VoidPayment", "OrderCancelled"],
            (await shop.MessagesAsync([id])).Select(message => message.Name).Skip(6));
        Assert.Equal(OrderStatus.Cancelled, await StatusAsync(id));
    }

    [Fact]
    public async Task Hosts_that_are_killed_at_any_moment_lose_and_double_nothing()
    {
        var random = new Random(4711);
        var ids = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => shop.PlaceAsync()));
        using var end = new CancellationTokenSource();
        var others = Task.Run(() => AnswerAsync(ids, end.Token));

        for (var round = 0; round < 4; round++)
        {
            var before = (await shop.MessagesAsync(ids)).Count;
            shop.Start();
            await Eventually.IsAsync(
                true,
                async () => (await shop.MessagesAsync(ids)).Count >= before + random.Next(1, 40)
                    || await CountConfirmedAsync(ids) == ids.Length,
                s_patience);
            await shop.KillAsync();
        }

        shop.Start();
        await Eventually.IsAsync(ids.Length, () => CountConfirmedAsync(ids), s_patience);
        await end.CancelAsync();
        await others;
        await shop.KillAsync();

        var messages = await shop.MessagesAsync(ids);
        Assert.All(ids, id => Assert.Equal(
            ["AuthorizePayment", "ConfirmStock", "OrderConfirmed", "OrderPlaced", "PlanDelivery", "ReserveStock"],
            messages.Where(message => message.OrderId == id).Select(message => message.Name).Distinct().Order()));
        Assert.All(ids, id => Assert.Single(
            messages, message => message.OrderId == id && message.Name == "OrderConfirmed"));
        await using var db = shop.CreateContext();
        Assert.Equal(ids.Length * 4, await db.OrderTimelineEntries.CountAsync(entry => ids.Contains(entry.OrderId)));
    }

    private async Task NextHostReachesAsync(Guid id, SagaStep step)
    {
        shop.Start();
        await ReachesAsync(id, step);
        await Eventually.IsAsync(0, shop.CountUnpublishedAsync, s_patience);
        await shop.KillAsync();
    }

    private Task ReachesAsync(Guid id, SagaStep step)
        => Eventually.IsAsync(step, () => shop.StepAsync(id), s_patience);

    private async Task AnswerAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var answered = new HashSet<Guid>();

        while (!cancellationToken.IsCancellationRequested)
        {
            foreach (var (messageId, name, orderId) in await shop.MessagesAsync(ids))
            {
                if (answered.Add(messageId) && AnswerTo(name, orderId) is { } answer)
                {
                    await shop.PublishAsync(answer);
                }
            }
        }
    }

    private static IEvent? AnswerTo(string command, Guid orderId)
        => command switch
        {
            "ReserveStock" => Reserved(orderId),
            "AuthorizePayment" => Authorized(orderId),
            "ConfirmStock" => StockConfirmed(orderId),
            "PlanDelivery" => Planned(orderId),
            _ => null
        };

    private async Task<int> CountConfirmedAsync(Guid[] ids)
    {
        await using var db = shop.CreateContext();
        return await db.Orders.CountAsync(order => ids.Contains(order.Id) && order.Status == OrderStatus.Confirmed);
    }

    private async Task<OrderStatus> StatusAsync(Guid id)
    {
        await using var db = shop.CreateContext();
        return (await db.Orders.SingleAsync(order => order.Id == id)).Status;
    }
}
