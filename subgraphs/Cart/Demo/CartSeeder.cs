using EShop.Cart.Data;
using EShop.Cart.Domain;
using EShop.Contracts;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Demo;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Demo;

/// <summary>
/// Adds a few promotions and vouchers to an empty database. What is sold comes by Catalog's events, also the first time.
/// </summary>
internal sealed class CartSeeder : IDatabaseSeeder<CartContext>
{
    private static readonly DateTimeOffset s_opening = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc />
    public async Task<int> SeedAsync(CartContext db, CancellationToken cancellationToken)
    {
        if (await db.Promotions.AnyAsync(cancellationToken))
        {
            return 0;
        }

        db.Promotions.AddRange(
            new Promotion
            {
                Name = "Free delivery from 50 €",
                Kind = PromotionKind.FreeDelivery,
                Currency = CurrencyCode.Eur,
                MinimumSpend = 5000,
                StartsAt = s_opening
            },
            new Promotion
            {
                Name = "Fresh fruit: buy two, get one free",
                Kind = PromotionKind.BuyXGetY,
                Buy = 2,
                Get = 1,
                CategoryId = DemoIds.Category(1),
                StartsAt = s_opening
            },
            new Promotion
            {
                Name = "10 % for newcomers",
                Code = "WELCOME10",
                Kind = PromotionKind.Percentage,
                Rate = 1000,
                OncePerCustomer = true,
                StartsAt = s_opening
            },
            new Promotion
            {
                Name = "5 € off",
                Code = "FIVE",
                Kind = PromotionKind.Fixed,
                Amount = 500,
                Currency = CurrencyCode.Eur,
                MinimumSpend = 2500,
                MaxUses = 1000,
                StartsAt = s_opening
            });
        return await db.SaveChangesAsync(cancellationToken);
    }
}
