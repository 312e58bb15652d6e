using EShop.Cart.Carts;
using EShop.Cart.Domain;
using EShop.ServiceDefaults.Identity;

namespace EShop.Cart.Types.References;

[ObjectType<User>]
public static partial class UserNode
{
    /// <summary>What the user means to buy; only the user sees it.</summary>
    public static async Task<ShoppingCart?> GetCartAsync([Parent] User user, CurrentUser caller, CartDesk desk)
        => user.Id == caller.Id ? (await desk.OpenAsync(token: null)).Cart : null;
}
