using EShop.Contracts;
using EShop.Contracts.Events.Orders;

namespace EShop.Analytics.Tests.Reports;

/// <summary>Four orders and a fifth, whose numbers were added up by hand.</summary>
public sealed class SmallShop : AnalyticsHost
{
    public static readonly Guid Bread = Id(1);
    public static readonly Guid Milk = Id(2);
    public static readonly Guid Food = Id(21);

    /// <summary>A product whose name is a formula.</summary>
    public static readonly Guid Formula = Id(4);

    /// <summary>1 May 2026 in Berlin begins at 22:00 UTC of 30 April.</summary>
    public static readonly DateTimeOffset May = new(2026, 4, 30, 22, 0, 0, TimeSpan.Zero);

    private static readonly Guid s_lamp = Id(3);
    private static readonly Guid s_bakery = Id(11);
    private static readonly Guid s_lights = Id(12);
    private static readonly Guid s_ann = Id(31);
    private static readonly Guid s_bob = Id(32);

    protected override IEnumerable<ToldEvent> History
    {
        get
        {
            var shop = new TestShop();
            Publish(shop);
            SellInMay(shop);
            return shop.Events;
        }
    }

    private static void Publish(TestShop shop)
    {
        var earlier = May.AddDays(-9);
        shop.Publish(earlier, Bread, "Bread", s_bakery, "Bakery", Food);
        shop.Publish(earlier.AddDays(1), Bread, "Rye Bread", s_bakery, "Bakery", Food, sequence: 2);
        shop.Publish(earlier, Milk, "Milk", s_bakery, "Bakery", Food);
        shop.Publish(earlier, s_lamp, "Lamp", s_lights, "Lights", Id(22));
        shop.Publish(earlier, Formula, "=1+1", s_lights, "Lights", Id(22));
    }

    private static void SellInMay(TestShop shop)
    {
        // 23:00 UTC of 30 April, which is May in Berlin: four breads for 10.00, one of them cancelled.
        var first = shop.Order(May.AddHours(1), s_ann, TestShop.Line(Bread, 4, 1000));
        shop.Pay(May.AddHours(1), first);
        shop.Cancel(May.AddHours(2), first, isWhole: false, Part(first, 1));
        shop.Refund(May.AddDays(2), first, 200);

        shop.Order(May.AddHours(12), s_bob, TestShop.Line(Milk, 2, 600, discount: 100));
        var lamp = shop.Order(May.AddHours(13), s_bob, TestShop.Line(s_lamp, 1, 4000, currency: CurrencyCode.Usd));
        shop.Pay(May.AddHours(13), lamp);

        var gone = shop.Order(May.AddDays(2).AddHours(5), s_ann, TestShop.Line(Bread, 2, 500));
        shop.Cancel(May.AddDays(2).AddHours(6), gone, isWhole: true, Part(gone, 2));

        shop.Order(May.AddDays(11), s_ann, TestShop.Line(Formula, 1, 100));
    }

    private static OrderPart Part(OrderPlaced order, int quantity)
        => new(order.Lines[0].LineId, order.Lines[0].ProductId, order.Lines[0].VariantId, quantity);

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
