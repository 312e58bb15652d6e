using EShop.Cart.Data;
using EShop.Cart.Domain;
using EShop.Contracts.Quotes;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Carts;

/// <summary>Promises a customer what the cart costs, for a while.</summary>
public sealed class Quoting(
    CartContext db,
    CartAppraiser appraiser,
    Vouchers vouchers,
    QuoteSigner signer,
    TimeProvider clock)
{
    /// <summary>How long a quote holds.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>A quote for the customer's cart, with a use of each of its vouchers set aside.</summary>
    /// <exception cref="CartHasProblemsException">Something other than a changed price stands in the way.</exception>
    /// <exception cref="AddressNotFoundException">The customer has no such address.</exception>
    /// <exception cref="SlotNotHeldException">No place in the slot is set aside for the customer.</exception>
    /// <exception cref="VoucherRefusedException">A voucher is used up, or the customer has used it.</exception>
    public async Task<SignedQuote> QuoteAsync(
        ShoppingCart cart,
        Guid userId,
        Guid addressId,
        Guid? slotId,
        CancellationToken cancellationToken)
    {
        if (!await db.UserAddresses.AnyAsync(
            address => address.AddressId == addressId && address.UserId == userId,
            cancellationToken))
        {
            throw new AddressNotFoundException();
        }

        var fee = await DeliveryFeeAsync(cart, userId, slotId, cancellationToken);
        var valuation = await appraiser.AppraiseAsync(cart, fee, cancellationToken);

        // The quote itself shows the price that changed.
        var blocking = valuation.Problems.Where(problem => problem.Kind != CartProblemKind.PriceChanged).ToList();

        if (blocking.Count > 0)
        {
            throw new CartHasProblemsException(blocking);
        }

        var used = valuation.Priced.Applied.Where(applied => applied.Promotion.Code is not null).ToList();
        var quote = Write(cart, valuation.Priced, used, userId, addressId, slotId);
        await vouchers.ReserveAsync(used, userId, quote.QuoteId, quote.ExpiresAt, cancellationToken);
        return new SignedQuote(quote, signer.Sign(quote));
    }

    private async Task<long> DeliveryFeeAsync(
        ShoppingCart cart,
        Guid userId,
        Guid? slotId,
        CancellationToken cancellationToken)
    {
        if (slotId is null)
        {
            return CartPricing.DeliveryFeeOf(cart.Currency);
        }

        var now = clock.GetUtcNow();
        var held = await db.HeldSlots
            .AsNoTracking()
            .SingleOrDefaultAsync(
                slot => slot.UserId == userId && slot.SlotId == slotId && slot.ExpiresAt > now,
                cancellationToken)
            ?? throw new SlotNotHeldException();

        // A slot has its price in the currency of its city only.
        return held.Currency == cart.Currency ? held.Fee : CartPricing.DeliveryFeeOf(cart.Currency);
    }

    private Quote Write(
        ShoppingCart cart,
        PricedCart priced,
        List<AppliedPromotion> used,
        Guid userId,
        Guid addressId,
        Guid? slotId)
        => new(
            Guid.CreateVersion7(),
            cart.Id,
            cart.Version,
            userId,
            addressId,
            slotId,
            cart.Currency,
            [.. priced.Lines.Select(line => new QuoteLine(
                line.Item.LineId,
                line.Item.ProductId,
                line.Item.VariantId,
                line.Item.Quantity,
                line.Item.UnitPrice,
                line.Discount,
                line.Tax,
                line.Total))],
            priced.Subtotal,
            priced.Discount,
            priced.DeliveryFee,
            priced.Tax,
            priced.Total,
            [.. used.Select(applied => applied.Promotion.Id)],
            clock.GetUtcNow() + Lifetime);
}
