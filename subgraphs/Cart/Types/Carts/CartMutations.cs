using System.ComponentModel.DataAnnotations;
using EShop.Cart.Carts;
using EShop.Cart.Data;
using EShop.Cart.Domain;
using EShop.Cart.Types.Errors;
using EShop.Cart.Types.References;
using EShop.Contracts;
using EShop.Contracts.Events.Cart;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Identity;

namespace EShop.Cart.Types.Carts;

[MutationType]
public static partial class CartMutations
{
    /// <summary>Begins a cart for somebody who is not signed in.</summary>
    /// <param name="currency">The currency of its prices.</param>
    public static async Task<GuestCart> CreateGuestCartAsync(CartDesk desk, CurrencyCode currency = CurrencyCode.Eur)
    {
        var (token, cart) = await desk.CreateAsync(currency);
        return new GuestCart(token.ToString(), cart);
    }

    /// <summary>Puts pieces into a cart, on top of those of the same variant.</summary>
    /// <param name="token">The guest's token; without one the caller's own cart.</param>
    /// <param name="variantId">The variant.</param>
    /// <param name="quantity">How many pieces.</param>
    /// <param name="version">When given, the change happens only if the cart still has this version.</param>
    [Error<CartNotFoundError>]
    [Error<CartLimitError>]
    [Error<VariantNotSoldError>]
    [Error<StaleVersionError>]
    public static async Task<ShoppingCart> AddToCartAsync(
        string? token,
        [ID<ProductVariant>] Guid variantId,
        [Range(1, ShoppingCart.MaxQuantity)] int quantity,
        int? version,
        CartDesk desk,
        CartAppraiser appraiser,
        CartContext db,
        Outbox outbox,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var before = (await desk.OpenAsync(token)).Cart;
        var (variant, price) = await appraiser.FindSoldAsync(variantId, before, cancellationToken);
        var cart = await desk.ChangeAsync(
            token,
            version,
            current => current.Add(variantId, quantity, price, clock.GetUtcNow()));
        var unitPrice = new Money(price, cart.Currency);
        outbox.Add(new ProductAddedToCart(cart.Id, cart.UserId, variant.ProductId, variantId, quantity, unitPrice));
        await db.SaveChangesAsync(cancellationToken);
        return cart;
    }

    /// <summary>Sets how many pieces of a variant there are, and takes note of the price of now.</summary>
    /// <param name="token">The guest's token; without one the caller's own cart.</param>
    /// <param name="variantId">The variant.</param>
    /// <param name="quantity">How many pieces; 0 takes the line out.</param>
    /// <param name="version">When given, the change happens only if the cart still has this version.</param>
    [Error<CartNotFoundError>]
    [Error<CartLimitError>]
    [Error<VariantNotSoldError>]
    [Error<StaleVersionError>]
    public static async Task<ShoppingCart> UpdateCartLineAsync(
        string? token,
        [ID<ProductVariant>] Guid variantId,
        [Range(0, ShoppingCart.MaxQuantity)] int quantity,
        int? version,
        CartDesk desk,
        CartAppraiser appraiser,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var before = (await desk.OpenAsync(token)).Cart;
        var price = quantity == 0
            ? (long?)null
            : (await appraiser.FindSoldAsync(variantId, before, cancellationToken)).Price;
        return await desk.ChangeAsync(
            token,
            version,
            cart => cart.Set(variantId, quantity, price, clock.GetUtcNow()));
    }

    /// <summary>Takes everything out.</summary>
    /// <param name="token">The guest's token; without one the caller's own cart.</param>
    /// <param name="version">When given, the change happens only if the cart still has this version.</param>
    [Error<CartNotFoundError>]
    [Error<StaleVersionError>]
    public static Task<ShoppingCart> ClearCartAsync(string? token, int? version, CartDesk desk)
        => desk.ChangeAsync(token, version, cart => cart with { Lines = [], VoucherCodes = [], Note = null });

    /// <summary>Says something to who packs and brings.</summary>
    /// <param name="token">The guest's token; without one the caller's own cart.</param>
    /// <param name="note">What to say; nothing takes it back.</param>
    [Error<CartNotFoundError>]
    [Error<StaleVersionError>]
    public static Task<ShoppingCart> SetCartNoteAsync(
        string? token,
        [StringLength(ShoppingCart.MaxNoteLength)] string? note,
        CartDesk desk)
        => desk.ChangeAsync(
            token,
            version: null,
            cart => cart with { Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim() });

    /// <summary>Uses a voucher. Whether it takes something off is in the cart's discounts and problems.</summary>
    /// <param name="token">The guest's token; without one the caller's own cart.</param>
    /// <param name="code">The code on the voucher, in capitals or not.</param>
    [Error<CartNotFoundError>]
    [Error<CartLimitError>]
    [Error<StaleVersionError>]
    public static Task<ShoppingCart> ApplyVoucherAsync(
        string? token,
        [StringLength(Promotion.MaxNameLength, MinimumLength = 1)] string code,
        CartDesk desk)
        => desk.ChangeAsync(token, version: null, cart => cart.WithVoucher(code.Trim().ToUpperInvariant()));

    /// <summary>Uses a voucher no longer.</summary>
    /// <param name="token">The guest's token; without one the caller's own cart.</param>
    /// <param name="code">The code on the voucher.</param>
    [Error<CartNotFoundError>]
    [Error<StaleVersionError>]
    public static Task<ShoppingCart> RemoveVoucherAsync(string? token, string code, CartDesk desk)
        => desk.ChangeAsync(token, version: null, cart => cart.WithoutVoucher(code.Trim().ToUpperInvariant()));

    /// <summary>
    /// Takes a guest's cart over into the caller's own, after signing in. Lines that are missing are added; of a variant in
    /// both the larger number counts; vouchers are united. The guest's cart is gone then.
    /// </summary>
    /// <param name="token">The guest's token.</param>
    [Authorize]
    [Error<CartNotFoundError>]
    [Error<StaleVersionError>]
    public static async Task<CartMerge> MergeCartAsync(string token, CartDesk desk)
    {
        var (cart, changes) = await desk.MergeAsync(token);
        return new CartMerge(
            cart,
            [.. changes.Select(change
                => new CartMergeStep(new ProductVariant(change.VariantId), change.Before, change.After))]);
    }

    /// <summary>
    /// Promises what the caller's cart costs, for 15 minutes, and sets its vouchers aside. <c>placeOrder</c> takes the token.
    /// </summary>
    /// <param name="addressId">Where it goes.</param>
    /// <param name="slotId">When it is to be delivered: a slot in which the caller has reserved a place.</param>
    [Authorize]
    [Error<CartHasProblemsError>]
    [Error<DeliveryAddressNotFoundError>]
    [Error<DeliverySlotNotHeldError>]
    [Error<VoucherRefusedError>]
    public static async Task<CartQuote> QuoteCartAsync(
        [ID("Address")] Guid addressId,
        [ID("DeliverySlot")] Guid? slotId,
        CurrentUser user,
        CartDesk desk,
        Quoting quoting,
        CancellationToken cancellationToken)
    {
        var cart = (await desk.OpenAsync(token: null)).Cart;
        return new CartQuote(await quoting.QuoteAsync(cart, user.RequiredId, addressId, slotId, cancellationToken));
    }
}
