using EShop.Cart.Carts;
using EShop.Cart.Domain;
using EShop.ServiceDefaults.Identity;

namespace EShop.Cart.Types.Carts;

[QueryType]
public static partial class CartQueries
{
    /// <summary>The guest's cart of a token, or without one the caller's own; null when there is none.</summary>
    /// <param name="token">What <c>createGuestCart</c> gave.</param>
    public static async Task<ShoppingCart?> GetCartAsync(string? token, CartDesk desk)
    {
        try
        {
            return (await desk.OpenAsync(token)).Cart;
        }
        catch (CartNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The caller's own cart by its id.</summary>
    [Lookup]
    public static async Task<ShoppingCart?> GetCartByIdAsync([ID("Cart")] Guid id, CurrentUser user, CartDesk desk)
        => user.Id == id ? (await desk.OpenAsync(token: null)).Cart : null;
}
