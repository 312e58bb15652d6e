using EShop.Cart.Domain;
using EShop.Contracts;
using EShop.Contracts.Events.Cart;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Cart.Data;

/// <summary>
/// Counts the uses of vouchers: set aside with a quote, bound by its order, confirmed or given back. The limit is part of
/// the statement that counts, and a CHECK; once per customer is a unique index.
/// </summary>
public sealed class Vouchers(CartContext db, Outbox outbox, TimeProvider clock)
{
    private const string OncePerCustomerIndex = "ix_voucher_uses_promotion_id_user_id";

    /// <summary>Sets a use of each voucher aside; a customer's earlier quotes give theirs back.</summary>
    /// <exception cref="VoucherRefusedException">A voucher is used up, or the customer has used it.</exception>
    public async Task ReserveAsync(
        IReadOnlyList<AppliedPromotion> vouchers,
        Guid userId,
        Guid quoteId,
        DateTimeOffset expiresAt,
        CancellationToken cancellationToken)
    {
        // In the order of their ids, so that nobody waits in a circle.
        var inOrder = vouchers.OrderBy(applied => applied.Promotion.Id).ToList();

        if (inOrder.Count > 0)
        {
            await db.InTransactionAsync(
                async token =>
                {
                    foreach (var applied in inOrder)
                    {
                        await ReplaceAsync(applied, userId, quoteId, expiresAt, token);
                    }
                },
                cancellationToken);
        }
    }

    /// <summary>Binds the uses of a quote to the order that was placed from it.</summary>
    public async Task BindAsync(Guid quoteId, CurrencyCode currency, CancellationToken cancellationToken)
    {
        var uses = await ChangeAsync(
            quoteId,
            VoucherUseStatus.Quoted,
            VoucherUseStatus.Ordered,
            cancellationToken);

        foreach (var use in uses)
        {
            outbox.Add(new VoucherReserved(
                use.PromotionId, use.Id, quoteId, use.UserId, new Money(use.Discount, currency), use.ExpiresAt));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Uses up what an order bound.</summary>
    public Task ConfirmAsync(Guid quoteId, CancellationToken cancellationToken)
        => ChangeAsync(quoteId, VoucherUseStatus.Ordered, VoucherUseStatus.Confirmed, cancellationToken);

    /// <summary>Gives back what a quote or order had set aside, also what it had used up.</summary>
    public async Task ReleaseAsync(Guid quoteId, CancellationToken cancellationToken)
    {
        var uses = await db.VoucherUses
            .AsNoTracking()
            .Where(use => use.QuoteId == quoteId && use.Status != VoucherUseStatus.Released)
            .OrderBy(use => use.PromotionId)
            .ToListAsync(cancellationToken);

        foreach (var use in uses)
        {
            await GiveBackAsync(use, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Gives back what quotes had set aside that nobody ordered from in time.</summary>
    /// <returns>How many uses were given back.</returns>
    public Task<int> ExpireAsync(int batchSize, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var now = clock.GetUtcNow();
                var due = await db.VoucherUses
                    .FromSql(
                        $"""
                        SELECT * FROM voucher_uses WHERE status = 'Quoted' AND expires_at <= {now}
                        ORDER BY promotion_id LIMIT {batchSize} FOR UPDATE SKIP LOCKED
                        """)
                    .AsNoTracking()
                    .ToListAsync(token);

                foreach (var use in due)
                {
                    await GiveBackAsync(use, token);
                }

                return due.Count;
            },
            cancellationToken);

    private async Task ReplaceAsync(
        AppliedPromotion applied,
        Guid userId,
        Guid quoteId,
        DateTimeOffset expiresAt,
        CancellationToken cancellationToken)
    {
        var promotion = applied.Promotion;
        var earlier = await db.VoucherUses
            .AsNoTracking()
            .Where(use => use.PromotionId == promotion.Id
                && use.UserId == userId
                && use.Status == VoucherUseStatus.Quoted)
            .ToListAsync(cancellationToken);

        foreach (var use in earlier)
        {
            await GiveBackAsync(use, cancellationToken);
        }

        var counted = await db.Promotions
            .Where(row => row.Id == promotion.Id && (row.MaxUses == null || row.Uses < row.MaxUses))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Uses, row => row.Uses + 1), cancellationToken);

        if (counted == 0)
        {
            throw new VoucherRefusedException(promotion.Code!, "This voucher is used up.");
        }

        db.VoucherUses.Add(new VoucherUse
        {
            Id = Guid.CreateVersion7(),
            PromotionId = promotion.Id,
            UserId = userId,
            QuoteId = quoteId,
            IsExclusive = promotion.OncePerCustomer,
            Discount = applied.Amount,
            ExpiresAt = expiresAt
        });
        await SaveAsync(promotion, cancellationToken);
    }

    private async Task SaveAsync(Promotion promotion, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception)
            when (exception.InnerException is PostgresException { ConstraintName: OncePerCustomerIndex })
        {
            throw new VoucherRefusedException(promotion.Code!, "You have used this voucher before.");
        }
    }

    private async Task<List<VoucherUse>> ChangeAsync(
        Guid quoteId,
        VoucherUseStatus from,
        VoucherUseStatus to,
        CancellationToken cancellationToken)
    {
        var uses = await db.VoucherUses
            .Where(use => use.QuoteId == quoteId && use.Status == from)
            .ToListAsync(cancellationToken);
        uses.ForEach(use => use.Status = to);
        await db.SaveChangesAsync(cancellationToken);
        return uses;
    }

    // Only who really changes the use counts down: a conditional update, so that two do not both give it back.
    private async Task GiveBackAsync(VoucherUse use, CancellationToken cancellationToken)
    {
        var changed = await db.VoucherUses
            .Where(row => row.Id == use.Id && row.Status == use.Status)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Status, VoucherUseStatus.Released),
                cancellationToken);

        if (changed == 0)
        {
            return;
        }

        await db.Promotions
            .Where(promotion => promotion.Id == use.PromotionId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(promotion => promotion.Uses, promotion => promotion.Uses - 1),
                cancellationToken);

        if (use.Status != VoucherUseStatus.Quoted)
        {
            outbox.Add(new VoucherReleased(use.PromotionId, use.Id, use.QuoteId, use.UserId));
        }
    }
}
