using EShop.Payments.Data;
using EShop.Payments.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Types.Methods;

internal static class PaymentMethodDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, SavedPaymentMethod>> GetPaymentMethodByIdAsync(
        IReadOnlyList<Guid> ids,
        PaymentsContext db,
        CancellationToken cancellationToken)
        => db.PaymentMethods
            .AsNoTracking()
            .Where(method => ids.Contains(method.Id))
            .ToDictionaryAsync(method => method.Id, cancellationToken);

    /// <summary>The cards of each user, the oldest first.</summary>
    [DataLoader]
    public static async Task<Dictionary<Guid, SavedPaymentMethod[]>> GetPaymentMethodsByUserIdAsync(
        IReadOnlyList<Guid> userIds,
        PaymentsContext db,
        CancellationToken cancellationToken)
    {
        var methods = await db.PaymentMethods
            .AsNoTracking()
            .Where(method => userIds.Contains(method.UserId))
            .OrderBy(method => method.CreatedAt)
            .ThenBy(method => method.Id)
            .ToListAsync(cancellationToken);
        return methods.GroupBy(method => method.UserId).ToDictionary(group => group.Key, group => group.ToArray());
    }
}
