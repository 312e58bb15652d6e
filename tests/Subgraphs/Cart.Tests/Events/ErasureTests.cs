using EShop.Cart.Carts;
using EShop.Cart.Domain;
using EShop.Cart.Tests;
using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Cart.Events.Tests;

public sealed class ErasureTests(CartHost host) : IClassFixture<CartHost>
{
    private static readonly DateTimeOffset s_now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_cart_goes_and_the_use_of_a_voucher_is_nobodys()
    {
        var (user, pseudonym) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var store = host.Services.GetRequiredService<CartStore>();
        await store.SaveAsync(new StoredCart(new ShoppingCart { Id = user, UserId = user, Version = 1, ChangedAt = s_now }, null));
        var promotion = new Promotion { Name = "Ten", Code = "ERASED-TEN", Kind = PromotionKind.Percentage, Rate = 1000 };
        await using var db = host.CreateContext();
        db.Promotions.Add(promotion);
        db.UserAddresses.Add(new UserAddress { AddressId = Guid.CreateVersion7(), UserId = user });
        db.VoucherUses.Add(new VoucherUse
        {
            Id = Guid.CreateVersion7(), PromotionId = promotion.Id, UserId = user, QuoteId = Guid.CreateVersion7(),
            IsExclusive = true, ExpiresAt = s_now.AddYears(9)
        });
        await db.SaveChangesAsync();

        await HandleAsync(handler => handler.HandleAsync(new DataExportRequested(user, Guid.NewGuid()), Context, default));
        await HandleAsync(handler => handler.HandleAsync(new ErasureRequested(user, Guid.NewGuid(), pseudonym), Context, default));
        await HandleAsync(handler => handler.HandleAsync(new ErasureRequested(user, Guid.NewGuid(), pseudonym), Context, default));
        await HandleAsync(handler => handler.HandleAsync(new DataExportRequested(user, Guid.NewGuid()), Context, default));

        Assert.Null(await store.PeekAsync(user));
        Assert.False(await db.UserAddresses.AnyAsync(address => address.UserId == user));
        Assert.Equal(
            pseudonym,
            await db.VoucherUses.Where(use => use.PromotionId == promotion.Id).Select(use => use.UserId).SingleAsync());
        Assert.Equal(["UserDataExported 3", "UserDataErased", "UserDataErased", "UserDataExported 0"], await ToldAsync(user));
    }

    private static EventContext Context
        => new(Guid.NewGuid(), "ErasureRequested", 1, "users", Guid.NewGuid(), 1, s_now, Guid.NewGuid(), null, null);

    private async Task HandleAsync(Func<PrivacyHandler, Task> handle)
    {
        await using var db = host.CreateContext();
        await handle(new PrivacyHandler(
            db, host.Services.GetRequiredService<CartStore>(), new Outbox(db, new ManualTimeProvider(s_now))));
        await db.SaveChangesAsync();
    }

    private async Task<List<string>> ToldAsync(Guid user)
    {
        await using var db = host.CreateContext();
        return await db.Database
            .SqlQuery<string>(
                $"""
                SELECT name || coalesce(' ' || (payload::json ->> 'records'), '') AS "Value" FROM outbox_messages
                WHERE aggregate_id = {user} ORDER BY position
                """)
            .ToListAsync();
    }
}
