using System.Text.Json;
using EShop.Cart.Domain;
using EShop.Cart.Events;
using EShop.Cart.Tests;
using EShop.Contracts;
using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Quotes;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;

namespace EShop.Cart.Types.Tests;

/// <summary>What a quote with a delivery slot demands and costs.</summary>
public sealed class SlotQuoteTests(CartHost host) : IClassFixture<CartHost>
{
    [Fact]
    public async Task A_slot_that_is_set_aside_for_the_customer_has_its_own_fee()
    {
        var slot = Guid.CreateVersion7();
        var (client, user, address) = await BuyerAsync(price: 1000);
        await TellAsync(user, slot, fee: 250, TimeSpan.FromMinutes(15));

        var quote = await QuoteAsync(client, address, slot);

        Assert.Equal((slot, 250, 1250), (quote.SlotId, quote.DeliveryFee, quote.Total));
    }

    [Fact]
    public async Task Without_a_place_in_the_slot_there_is_no_quote()
    {
        var (slot, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var (client, user, address) = await BuyerAsync(price: 1000);
        Assert.Equal("DeliverySlotNotHeldError", await ErrorAsync(client, address, slot));

        await TellAsync(Guid.CreateVersion7(), slot, fee: 250, TimeSpan.FromMinutes(15));
        Assert.Equal("DeliverySlotNotHeldError", await ErrorAsync(client, address, slot));

        await TellAsync(user, slot, fee: 250, TimeSpan.FromMinutes(-1));
        Assert.Equal("DeliverySlotNotHeldError", await ErrorAsync(client, address, slot));

        await TellAsync(user, other, fee: 250, TimeSpan.FromMinutes(15));
        Assert.Equal("DeliverySlotNotHeldError", await ErrorAsync(client, address, slot));
    }

    [Fact]
    public async Task Of_two_slots_that_are_told_in_disorder_the_later_counts()
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var (client, user, address) = await BuyerAsync(price: 1000);

        await TellAsync(user, second, fee: 300, TimeSpan.FromMinutes(15));
        await TellAsync(user, first, fee: 200, TimeSpan.FromMinutes(14));

        Assert.Equal(300, (await QuoteAsync(client, address, second)).DeliveryFee);
        Assert.Equal("DeliverySlotNotHeldError", await ErrorAsync(client, address, first));
    }

    [Fact]
    public async Task A_promotion_still_makes_the_delivery_free()
    {
        var slot = Guid.CreateVersion7();
        var (client, user, address) = await BuyerAsync(price: 70_000);
        await using (var db = host.CreateContext())
        {
            db.Promotions.Add(new Promotion
            {
                Name = "Free", Kind = PromotionKind.FreeDelivery, Currency = CurrencyCode.Eur, MinimumSpend = 60_000
            });
            await db.SaveChangesAsync();
        }

        await TellAsync(user, slot, fee: 250, TimeSpan.FromMinutes(15));

        Assert.Equal(0, (await QuoteAsync(client, address, slot)).DeliveryFee);
    }

    private async Task TellAsync(Guid userId, Guid slotId, long fee, TimeSpan lifetime)
    {
        var now = DateTimeOffset.UtcNow;
        await using var db = host.CreateContext();
        await new SlotReservedHandler(db).HandleAsync(
            new SlotReserved(
                Guid.CreateVersion7(), slotId, userId, now.AddHours(1), now.AddHours(3),
                new Money(fee, CurrencyCode.Eur), now + lifetime),
            new EventContext(
                Guid.CreateVersion7(), nameof(SlotReserved), 1, "delivery", slotId, 1, now, Guid.NewGuid(), null, null),
            CancellationToken.None);
    }

    private async Task<(GraphQLClient Client, Guid UserId, Guid AddressId)> BuyerAsync(long price)
    {
        var (user, address, variant) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var db = host.CreateContext();
        db.UserAddresses.Add(new UserAddress { AddressId = address, UserId = user });
        db.SoldVariants.Add(new SoldVariant
        {
            VariantId = variant,
            ProductId = Guid.CreateVersion7(),
            IsSold = true,
            Prices = [new SoldPrice(price, CurrencyCode.Eur, null, null)]
        });
        await db.SaveChangesAsync();
        var client = host.ClientOf(user);
        await client.PostAsync(
            "mutation ($input: AddToCartInput!) { addToCart(input: $input) { errors { __typename } } }",
            new { input = new { variantId = CartHost.GlobalId("ProductVariant", variant), quantity = 1 } });
        return (client, user, address);
    }

    private static async Task<Quote> QuoteAsync(GraphQLClient client, Guid address, Guid slot)
        => new QuoteSigner(CartHost.QuoteKey).Read(
            (await PayloadAsync(client, address, slot)).GetProperty("quote").GetProperty("token").GetString()!)!;

    private static async Task<string> ErrorAsync(GraphQLClient client, Guid address, Guid slot)
        => (await PayloadAsync(client, address, slot)).GetProperty("errors")[0].GetProperty("__typename").GetString()!;

    private static async Task<JsonElement> PayloadAsync(GraphQLClient client, Guid address, Guid slot)
        => (await client.PostAsync(
            "mutation ($input: QuoteCartInput!) { quoteCart(input: $input) { quote { token } errors { __typename } } }",
            new
            {
                input = new
                {
                    addressId = CartHost.GlobalId("Address", address),
                    slotId = CartHost.GlobalId("DeliverySlot", slot)
                }
            })).Data.GetProperty("quoteCart");
}
