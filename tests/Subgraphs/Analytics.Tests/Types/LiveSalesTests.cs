using System.Text.Json;
using Cacao.Execution.Relay;
using EShop.Contracts;

namespace EShop.Analytics.Tests.Types;

public sealed class LiveSalesTests(AnalyticsHost host) : IClassFixture<AnalyticsHost>
{
    [Fact]
    public async Task An_order_is_shown_once_however_often_it_is_told()
    {
        await using var stream = await host.Staff.SubscribeAsync(
            "subscription { liveSales { order { id } units placedAt total { amount currency } } }");
        var shop = new TestShop();
        var time = new DateTimeOffset(2026, 5, 5, 12, 0, 0, TimeSpan.Zero);
        var first = shop.Order(time, Guid.NewGuid(), TestShop.Line(Guid.NewGuid(), 2, 700), TestShop.Line(Guid.NewGuid(), 1, 300));
        var second = shop.Order(time, Guid.NewGuid(), TestShop.Line(Guid.NewGuid(), 1, 100, currency: CurrencyCode.Gbp));

        await host.RecordAsync(shop.Events[0], shop.Events[0], shop.Events[1]);

        Assert.Equal((NodeIds.Format("Order", first.OrderId), 3, 1300L, "EUR"), Sale(await stream.NextAsync()));
        Assert.Equal((NodeIds.Format("Order", second.OrderId), 1, 400L, "GBP"), Sale(await stream.NextAsync()));
    }

    private static (string OrderId, int Units, long Amount, string Currency) Sale(string? text)
    {
        var sale = JsonElement.Parse(text!).GetProperty("data").GetProperty("liveSales");
        return (
            sale.GetProperty("order").GetProperty("id").GetString()!,
            sale.GetProperty("units").GetInt32(),
            sale.GetProperty("total").GetProperty("amount").GetInt64(),
            sale.GetProperty("total").GetProperty("currency").GetString()!);
    }
}
