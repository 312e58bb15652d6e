using System.Text.Json;
using EShop.Cart.Domain;
using EShop.Cart.Tests;
using EShop.Contracts;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EShop.Cart.Carts.Tests;

public sealed class CartAbandonmentTests(CartHost host) : IClassFixture<CartHost>
{
    private static readonly DateTimeOffset s_noon = new(2026, 5, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_filled_cart_is_told_of_once_each_time_it_is_left_alone()
    {
        var cart = await FillAsync(s_noon, quantity: 3);

        await LookAsync(s_noon.AddHours(23));
        Assert.Empty(await ToldAsync(cart.Id));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => LookAsync(s_noon.AddHours(25))));
        await LookAsync(s_noon.AddHours(40));
        Assert.Equal(["3 750"], await ToldAsync(cart.Id));

        var changed = cart with { Version = cart.Version + 1, ChangedAt = s_noon.AddHours(48) };
        Assert.Null(await Store.SaveAsync(new StoredCart(changed, null)));
        await LookAsync(s_noon.AddHours(49));
        await LookAsync(s_noon.AddHours(73));
        Assert.Equal(["3 750", "3 750"], await ToldAsync(cart.Id));
    }

    [Fact]
    public async Task A_note_that_is_older_than_the_cart_says_nothing()
    {
        var cart = await FillAsync(s_noon.AddDays(10), quantity: 1);
        await Store.NoteChangeAsync(cart with { ChangedAt = s_noon });

        await LookAsync(s_noon.AddDays(10).AddHours(1));
        Assert.Empty(await ToldAsync(cart.Id));

        await LookAsync(s_noon.AddDays(11).AddHours(1));
        Assert.Single(await ToldAsync(cart.Id));
    }

    [Fact]
    public async Task Empty_and_ordered_carts_are_not_abandoned()
    {
        var (empty, ordered) = (await FillAsync(s_noon, quantity: 0), await FillAsync(s_noon, quantity: 1));
        await Store.DeleteAsync(ordered.Id);

        await LookAsync(s_noon.AddHours(25));

        Assert.Empty(await ToldAsync(empty.Id));
        Assert.Empty(await ToldAsync(ordered.Id));
    }

    private CartStore Store => host.Services.GetRequiredService<CartStore>();

    private async Task<ShoppingCart> FillAsync(DateTimeOffset time, int quantity)
    {
        var variant = Guid.CreateVersion7();
        await using var db = host.CreateContext();
        db.SoldVariants.Add(new SoldVariant
        {
            VariantId = variant,
            ProductId = Guid.CreateVersion7(),
            IsSold = true,
            Prices = [new SoldPrice(250, CurrencyCode.Eur, null, null)]
        });
        await db.SaveChangesAsync();
        var id = Guid.CreateVersion7();
        var cart = new ShoppingCart
        {
            Id = id,
            UserId = id,
            Version = 1,
            ChangedAt = time,
            Lines = quantity == 0 ? [] : [new CartLine(variant, quantity, 250, time)]
        };
        Assert.Null(await Store.SaveAsync(new StoredCart(cart, null)));
        return cart;
    }

    private async Task LookAsync(DateTimeOffset time)
    {
        await using var db = host.CreateContext();
        var clock = new ManualTimeProvider(time);
        var work = new CartAbandonments(
            db, Store, new CartAppraiser(db, clock), new Outbox(db, clock), Options.Create(new CartOptions()), clock);

        while (await work.RunAsync(CancellationToken.None) > 0)
        {
        }
    }

    // Pieces and goods of each event; the delivery fee is 4.90.
    private async Task<IReadOnlyList<string>> ToldAsync(Guid cartId)
    {
        await using var db = host.CreateContext();
        var payloads = await db.Database
            .SqlQuery<string>(
                $"""
                SELECT payload AS "Value" FROM outbox_messages
                WHERE aggregate_id = {cartId} AND name = 'CartAbandoned' ORDER BY sequence
                """)
            .ToListAsync();
        return
        [
            .. payloads.Select(payload => JsonElement.Parse(payload)).Select(message =>
                $"{message.GetProperty("itemCount")} {message.GetProperty("total").GetProperty("amount").GetInt64() - 490}"),
        ];
    }
}
