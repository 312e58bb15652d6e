using EShop.Payments.Domain;
using EShop.Payments.Types.Methods;
using EShop.ServiceDefaults.Identity;

namespace EShop.Payments.Types.References;

[ObjectType<User>]
public static partial class UserNode
{
    /// <summary>The cards that the user stored, the oldest first; empty for anybody but the user.</summary>
    public static async Task<IReadOnlyList<SavedPaymentMethod>?> GetPaymentMethodsAsync(
        [Parent] User user,
        CurrentUser caller,
        IPaymentMethodsByUserIdDataLoader paymentMethodsByUserId,
        CancellationToken cancellationToken)
        => user.Id == caller.Id
            ? await paymentMethodsByUserId.LoadAsync(user.Id, cancellationToken) ?? []
            : [];
}
