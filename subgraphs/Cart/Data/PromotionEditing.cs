using EShop.Cart.Domain;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Cart.Data;

/// <summary>Edits promotions and says in the domain's words what the database refused.</summary>
public sealed class PromotionEditing(CartContext db)
{
    private const string CodeIndex = "ix_promotions_code";
    private const string UsesCheck = "ck_promotions_uses";

    /// <summary>Adds a promotion.</summary>
    /// <exception cref="InvalidPromotionException">The terms make no sense.</exception>
    /// <exception cref="VoucherCodeTakenException">Another voucher has the code.</exception>
    public async Task<Promotion> CreateAsync(PromotionTerms terms, CancellationToken cancellationToken)
    {
        var promotion = Promotion.Create(terms);
        db.Promotions.Add(promotion);
        await SaveAsync(promotion, cancellationToken);
        return promotion;
    }

    /// <summary>Changes a promotion.</summary>
    /// <exception cref="PromotionNotFoundException">There is none.</exception>
    /// <exception cref="EShop.Contracts.StaleVersionException">It has another version by now.</exception>
    /// <exception cref="InvalidPromotionException">The change makes no sense.</exception>
    /// <exception cref="VoucherCodeTakenException">Another voucher has the code.</exception>
    public async Task<Promotion> EditAsync(Guid id, Action<Promotion> edit, CancellationToken cancellationToken)
    {
        var promotion = await db.Promotions.SingleOrDefaultAsync(promotion => promotion.Id == id, cancellationToken)
            ?? throw new PromotionNotFoundException();
        edit(promotion);
        await SaveAsync(promotion, cancellationToken);
        return promotion;
    }

    private async Task SaveAsync(Promotion promotion, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveVersionedAsync(cancellationToken);
        }
        catch (DbUpdateException exception)
            when (exception.InnerException is PostgresException { ConstraintName: CodeIndex })
        {
            throw new VoucherCodeTakenException(promotion.Code!);
        }
        catch (DbUpdateException exception)
            when (exception.InnerException is PostgresException { ConstraintName: UsesCheck })
        {
            throw new InvalidPromotionException("maxUses", "The voucher has been used more often than that.");
        }
    }
}
