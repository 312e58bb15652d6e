using EShop.Cart.Domain;
using EShop.Contracts;
using EShop.ServiceDefaults.Identity;

namespace EShop.Cart.Carts;

/// <summary>Finds the caller's cart and changes it. A user has one, which begins empty; a guest shows a token.</summary>
public sealed class CartDesk(CartStore store, CurrentUser user, TimeProvider clock)
{
    private const int MaxTries = 50;

    /// <summary>A new cart for a guest, with its token.</summary>
    public async Task<(CartToken Token, ShoppingCart Cart)> CreateAsync(CurrencyCode currency)
    {
        var token = CartToken.Create();
        var cart = new ShoppingCart
        {
            Id = token.CartId,
            Currency = currency,
            Version = 1,
            ChangedAt = clock.GetUtcNow()
        };
        await store.SaveAsync(new StoredCart(cart, token.SecretHash));
        return (token, cart);
    }

    /// <summary>The guest's cart of a token, or without one the user's own.</summary>
    /// <exception cref="CartNotFoundException">The token opens no cart, or nobody is signed in.</exception>
    public async Task<StoredCart> OpenAsync(string? token)
    {
        if (token is not null)
        {
            return CartToken.Parse(token) is { } parsed
                && await store.FindAsync(parsed.CartId) is { } stored
                && parsed.Matches(stored.SecretHash)
                ? stored
                : throw new CartNotFoundException();
        }

        // A user's only cart has the user's id.
        var userId = user.Id ?? throw new CartNotFoundException();
        return await store.FindAsync(userId)
            ?? new StoredCart(
                new ShoppingCart { Id = userId, UserId = userId, ChangedAt = clock.GetUtcNow() },
                SecretHash: null);
    }

    /// <summary>Changes a cart. Without an expected version, changes that come in between are taken along.</summary>
    /// <param name="token">The guest's token; null: the user's own cart.</param>
    /// <param name="version">When given, the change happens only if the cart still has this version.</param>
    /// <param name="change">The cart after the change; may be asked several times.</param>
    /// <exception cref="CartNotFoundException">The token opens no cart, or nobody is signed in.</exception>
    /// <exception cref="StaleVersionException">The cart has another version.</exception>
    public async Task<ShoppingCart> ChangeAsync(string? token, int? version, Func<ShoppingCart, ShoppingCart> change)
    {
        for (var attempt = 1; ; attempt++)
        {
            var stored = await OpenAsync(token);

            if (version is { } expected)
            {
                StaleVersionException.ThrowIfStale(stored.Cart, expected);
            }

            var changed = change(stored.Cart) with
            {
                Version = stored.Cart.Version + 1,
                ChangedAt = clock.GetUtcNow()
            };

            if (await store.SaveAsync(stored with { Cart = changed }) is not { } current)
            {
                return changed;
            }

            if (version is not null || attempt == MaxTries)
            {
                throw new StaleVersionException(current);
            }
        }
    }

    /// <summary>Takes a guest's cart over into the user's, and throws it away.</summary>
    /// <exception cref="CartNotFoundException">The token opens no cart, or nobody is signed in.</exception>
    public async Task<(ShoppingCart Cart, IReadOnlyList<CartMergeChange> Changes)> MergeAsync(string token)
    {
        var guest = (await OpenAsync(token)).Cart;
        IReadOnlyList<CartMergeChange> changes = [];
        var merged = await ChangeAsync(
            token: null,
            version: null,
            cart => (cart.Lines.Count == 0 ? cart with { Currency = guest.Currency } : cart).Merge(guest, out changes));
        await store.DeleteAsync(guest.Id);
        return (merged, changes);
    }
}
