using EShop.Contracts;

namespace EShop.Cart.Domain.Tests;

public sealed class CartPricingTests
{
    private static readonly TaxRegion s_germany = new(
        "DE", CurrencyCode.Eur, isInclusive: true, new TaxRate(TaxClass.Standard, 1900), new TaxRate(TaxClass.Reduced, 700));
    private static readonly TaxRegion s_newYork = new(
        "US-NY", CurrencyCode.Usd, isInclusive: false, new TaxRate(TaxClass.Standard, 888));
    private static readonly Guid s_fruit = Guid.NewGuid();

    [Fact]
    public void Prices_include_the_tax_where_that_is_the_custom()
    {
        var cart = CartPricing.Price([Item(1190), Item(1070, TaxClass.Reduced)], [], deliveryFee: 119, s_germany);

        Assert.Equal([190, 70], cart.Lines.Select(line => line.Tax));
        Assert.Equal((2260, 119, 279, 2379), (cart.Subtotal, cart.DeliveryFee, cart.Tax, cart.Total));
    }

    [Fact]
    public void Elsewhere_the_tax_comes_on_top()
    {
        var cart = CartPricing.Price([Item(1000), Item(500, TaxClass.Reduced)], [], deliveryFee: 0, s_newYork);

        Assert.Equal([89, 0], cart.Lines.Select(line => line.Tax));
        Assert.Equal((1500, 89, 1589), (cart.Subtotal, cart.Tax, cart.Total));
    }

    [Fact]
    public void A_percentage_is_taken_of_what_the_promotion_is_about()
    {
        var promotion = New(PromotionKind.Percentage, rate: 1000, category: s_fruit);

        var cart = CartPricing.Price([Item(1000, category: s_fruit), Item(1000)], [promotion], 0, s_germany);

        Assert.Equal([100, 0], cart.Lines.Select(line => line.Discount));
        Assert.Equal(1900, cart.Total);
    }

    [Fact]
    public void An_amount_is_split_without_a_cent_lost_and_takes_no_more_than_there_is()
    {
        var ten = New(PromotionKind.Fixed, amount: 1000);
        var cart = CartPricing.Price([Item(333), Item(333), Item(334)], [New(PromotionKind.Fixed, amount: 100)], 0, s_germany);

        Assert.Equal([33, 33, 34], cart.Lines.Select(line => line.Discount));
        Assert.Equal(0, CartPricing.Price([Item(300)], [ten], 0, s_germany).Total);
    }

    [Fact]
    public void Of_every_three_pieces_the_cheapest_is_free()
    {
        var promotion = New(PromotionKind.BuyXGetY, buy: 2, get: 1);

        var cart = CartPricing.Price([Item(500, quantity: 4), Item(200, quantity: 2)], [promotion], 0, s_germany);

        Assert.Equal([0, 400], cart.Lines.Select(line => line.Discount));
    }

    [Theory]
    [InlineData(4999, 490)]
    [InlineData(5000, 0)]
    public void Delivery_is_free_when_enough_is_spent(long price, long fee)
        => Assert.Equal(
            fee,
            CartPricing.Price([Item(price)], [New(PromotionKind.FreeDelivery, minimum: 5000)], 490, s_germany).DeliveryFee);

    [Fact]
    public void The_parts_are_the_whole_whatever_is_bought_and_taken_off()
    {
        var random = new Random(4711);

        for (var round = 0; round < 5000; round++)
        {
            var items = Enumerable.Range(0, random.Next(1, 8))
                .Select(_ => Item(
                    random.Next(1, 100_000),
                    (TaxClass)random.Next(3),
                    random.Next(2) == 0 ? s_fruit : null,
                    random.Next(1, 10)))
                .ToList();
            Promotion[] promotions =
            [
                New(PromotionKind.Percentage, rate: random.Next(1, 10_001), category: random.Next(2) == 0 ? s_fruit : null),
                New(PromotionKind.Fixed, amount: random.Next(1, 50_000), minimum: random.Next(100_000)),
                New(PromotionKind.BuyXGetY, buy: random.Next(1, 4), get: random.Next(1, 3))
            ];

            var cart = CartPricing.Price(items, promotions, random.Next(1000), round % 2 == 0 ? s_germany : s_newYork);

            Assert.Equal(cart.Total, cart.Lines.Sum(line => line.Total) + cart.DeliveryFee);
            Assert.Equal(cart.Discount, cart.Lines.Sum(line => line.Discount));
            Assert.Equal(cart.Discount, cart.Applied.Sum(applied => applied.Amount));
            Assert.All(cart.Lines, line => Assert.InRange(line.Discount, 0, line.Item.Subtotal));
            Assert.All(cart.Lines, line => Assert.True(line.Tax >= 0 && line.Total >= 0));
        }
    }

    private static PricedItem Item(
        long price,
        TaxClass taxClass = TaxClass.Standard,
        Guid? category = null,
        int quantity = 1)
        => new(
            Guid.NewGuid(),
            Guid.NewGuid(),
            Guid.NewGuid(),
            quantity,
            price,
            taxClass,
            category is { } id ? [Guid.NewGuid(), id] : []);

    private static Promotion New(
        PromotionKind kind,
        int rate = 0,
        long amount = 0,
        int buy = 0,
        int get = 0,
        Guid? category = null,
        long minimum = 0)
        => new()
        {
            Name = "Test",
            Kind = kind,
            Rate = rate,
            Amount = amount,
            Buy = buy,
            Get = get,
            CategoryId = category,
            MinimumSpend = minimum
        };
}
