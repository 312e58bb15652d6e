using System.Text.Json;
using EShop.Cart.Domain;
using EShop.Cart.Tests;
using EShop.Contracts;
using EShop.Contracts.Quotes;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Types.Tests;

/// <summary>Each test sells a variant of its own.</summary>
public sealed class CartTests(CartHost host) : IClassFixture<CartHost>
{
    private const string Cart =
        "{ version itemCount totals { subtotal { amount } total { amount } } problems { kind } lines { quantity } }";

    [Fact]
    public async Task A_guest_fills_a_cart_which_only_the_token_opens()
    {
        var variant = await SellAsync(250);
        var token = await GuestAsync();

        var cart = await AddAsync(host.Client, token, variant, 2);

        Assert.Equal(2, cart.GetProperty("itemCount").GetInt32());
        Assert.Equal(500, cart.GetProperty("totals").GetProperty("subtotal").GetProperty("amount").GetInt64());
        Assert.Equal(990, cart.GetProperty("totals").GetProperty("total").GetProperty("amount").GetInt64());
        Assert.Equal(JsonValueKind.Null, (await OpenAsync(host.Client, token[..^2] + "xx")).ValueKind);
        Assert.Equal(2, (await OpenAsync(host.Client, token)).GetProperty("itemCount").GetInt32());
    }

    [Fact]
    public async Task No_piece_is_lost_when_many_add_at_the_same_time()
    {
        var variant = await SellAsync(100);
        var client = host.ClientOf(Guid.CreateVersion7());

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => AddAsync(client, null, variant, 1)));

        Assert.Equal(10, (await OpenAsync(client, null)).GetProperty("itemCount").GetInt32());
    }

    [Fact]
    public async Task A_guests_cart_becomes_the_users_after_signing_in()
    {
        var variant = await SellAsync(100);
        var token = await GuestAsync();
        await AddAsync(host.Client, token, variant, 3);
        var client = host.ClientOf(Guid.CreateVersion7());

        var merge = (await client.PostAsync(
            "mutation ($input: MergeCartInput!) { mergeCart(input: $input) { cartMerge { cart { itemCount } changes { before after } } errors { __typename } } }",
            new { input = new { token } })).Data.GetProperty("mergeCart").GetProperty("cartMerge");

        Assert.Equal(3, merge.GetProperty("cart").GetProperty("itemCount").GetInt32());
        Assert.Equal(3, merge.GetProperty("changes")[0].GetProperty("after").GetInt32());
        Assert.Equal(JsonValueKind.Null, (await OpenAsync(host.Client, token)).ValueKind);
    }

    [Fact]
    public async Task A_changed_price_is_told_and_a_quote_shows_the_new_one_signed()
    {
        var variant = await SellAsync(1000);
        var (user, address) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var client = host.ClientOf(user);
        await AddAsync(client, null, variant, 1);
        await using (var db = host.CreateContext())
        {
            db.UserAddresses.Add(new UserAddress { AddressId = address, UserId = user });
            var sold = await db.SoldVariants.SingleAsync(row => row.VariantId == variant);
            sold.Prices = [new SoldPrice(1100, CurrencyCode.Eur, null, null)];
            await db.SaveChangesAsync();
        }

        Assert.Equal(
            "PRICE_CHANGED",
            (await OpenAsync(client, null)).GetProperty("problems")[0].GetProperty("kind").GetString());
        var quote = new QuoteSigner(CartHost.QuoteKey).Read((await QuoteAsync(client, address)).Token!)!;

        Assert.Equal((user, 1100, 490, 1590), (quote.UserId, quote.Subtotal, quote.DeliveryFee, quote.Total));
        Assert.Equal(quote.Total, quote.Lines.Sum(line => line.Total) + quote.DeliveryFee);
        Assert.Null(new QuoteSigner(new string('x', 40)).Read(new QuoteSigner(CartHost.QuoteKey).Sign(quote)));
    }

    [Fact]
    public async Task Nobody_quotes_to_the_address_of_another_or_what_is_sold_out()
    {
        var variant = await SellAsync(1000, available: 1);
        var client = host.ClientOf(Guid.CreateVersion7());
        await AddAsync(client, null, variant, 2);

        Assert.Equal("DeliveryAddressNotFoundError", (await QuoteAsync(client, Guid.CreateVersion7())).Error);
        Assert.Equal(
            "OUT_OF_STOCK",
            (await OpenAsync(client, null)).GetProperty("problems")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Of_many_who_race_for_a_voucher_as_many_get_it_as_it_can_be_used()
    {
        var variant = await SellAsync(1000);
        await using (var db = host.CreateContext())
        {
            db.Promotions.Add(new Promotion
            {
                Name = "Three times", Code = "THREE", Kind = PromotionKind.Percentage, Rate = 5000, MaxUses = 3,
                OncePerCustomer = true
            });
            await db.SaveChangesAsync();
        }

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            var (user, address) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            var client = host.ClientOf(user);
            await using (var db = host.CreateContext())
            {
                db.UserAddresses.Add(new UserAddress { AddressId = address, UserId = user });
                await db.SaveChangesAsync();
            }

            await AddAsync(client, null, variant, 1);
            await client.PostAsync(
                """mutation { applyVoucher(input: { code: "three" }) { errors { __typename } } }""");
            var first = await QuoteAsync(client, address);
            return first.Token is null ? first : await QuoteAsync(client, address);
        }));

        Assert.Equal(3, outcomes.Count(outcome => outcome.Token is not null));
        Assert.Equal(9, outcomes.Count(outcome => outcome.Error == "VoucherRefusedError"));
        await using var after = host.CreateContext();
        Assert.Equal(3, await after.Promotions.Where(row => row.Code == "THREE").Select(row => row.Uses).SingleAsync());
    }

    private async Task<Guid> SellAsync(long price, int? available = null)
    {
        var variant = Guid.CreateVersion7();
        await using var db = host.CreateContext();
        db.SoldVariants.Add(new SoldVariant
        {
            VariantId = variant,
            ProductId = Guid.CreateVersion7(),
            IsSold = true,
            Prices = [new SoldPrice(price, CurrencyCode.Eur, null, null)]
        });

        if (available is { } pieces)
        {
            db.StockLevels.Add(
                new StockLevel { StockItemId = Guid.CreateVersion7(), VariantId = variant, Available = pieces });
        }

        await db.SaveChangesAsync();
        return variant;
    }

    private async Task<string> GuestAsync()
        => (await host.Client.PostAsync("mutation { createGuestCart(input: {}) { guestCart { token } } }"))
            .Data.GetProperty("createGuestCart").GetProperty("guestCart").GetProperty("token").GetString()!;

    private static async Task<JsonElement> AddAsync(GraphQLClient client, string? token, Guid variant, int quantity)
    {
        var payload = (await client.PostAsync(
            $"mutation ($input: AddToCartInput!) {{ addToCart(input: $input) {{ cart {Cart} errors {{ __typename }} }} }}",
            new { input = new { token, variantId = CartHost.GlobalId("ProductVariant", variant), quantity } }))
            .Data.GetProperty("addToCart");
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        return payload.GetProperty("cart");
    }

    private static async Task<JsonElement> OpenAsync(GraphQLClient client, string? token)
        => (await client.PostAsync($"query ($token: String) {{ cart(token: $token) {Cart} }}", new { token }))
            .Data.GetProperty("cart");

    private static async Task<(string? Token, string? Error)> QuoteAsync(GraphQLClient client, Guid address)
    {
        var payload = (await client.PostAsync(
            "mutation ($input: QuoteCartInput!) { quoteCart(input: $input) { quote { token } errors { __typename } } }",
            new { input = new { addressId = CartHost.GlobalId("Address", address) } })).Data.GetProperty("quoteCart");
        return payload.GetProperty("errors").ValueKind == JsonValueKind.Null
            ? (payload.GetProperty("quote").GetProperty("token").GetString(), null)
            : (null, payload.GetProperty("errors")[0].GetProperty("__typename").GetString());
    }
}
