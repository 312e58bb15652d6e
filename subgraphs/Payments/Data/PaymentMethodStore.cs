using EShop.Payments.Domain;
using EShop.Payments.Providers;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Data;

/// <summary>The cards that customers stored. Those of one customer change one after the other.</summary>
public sealed class PaymentMethodStore(PaymentsContext db, PaymentBook book)
{
    /// <summary>Stores a card; the first one becomes the default.</summary>
    /// <exception cref="PaymentMethodLimitException">The customer has as many as one may have.</exception>
    public Task<Guid> AddAsync(
        Guid userId,
        string provider,
        ProviderMethod card,
        CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var others = await LockAsync(userId, token);

                if (others.Count >= SavedPaymentMethod.MaxPerUser)
                {
                    throw new PaymentMethodLimitException();
                }

                var method = new SavedPaymentMethod(
                    Guid.CreateVersion7(book.Now), userId, provider, card.Token, card.Brand, card.LastFour, book.Now);
                method.BeDefault(others.Count == 0);
                db.PaymentMethods.Add(method);
                await db.SaveChangesAsync(token);
                return method.Id;
            },
            cancellationToken);

    /// <summary>Forgets a card; when it was the default, the latest of the others becomes it.</summary>
    /// <exception cref="PaymentMethodNotFoundException">The customer has no such card.</exception>
    public Task RemoveAsync(Guid userId, Guid id, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var methods = await LockAsync(userId, token);
                var method = methods.Find(one => one.Id == id) ?? throw new PaymentMethodNotFoundException();
                db.PaymentMethods.Remove(method);
                await db.SaveChangesAsync(token);

                if (method.IsDefault && methods.FindLast(one => one.Id != id) is { } heir)
                {
                    heir.BeDefault(true);
                    await db.SaveChangesAsync(token);
                }
            },
            cancellationToken);

    /// <summary>Makes a card the one that is used unless another is chosen.</summary>
    /// <exception cref="PaymentMethodNotFoundException">The customer has no such card.</exception>
    public Task<SavedPaymentMethod> SetDefaultAsync(Guid userId, Guid id, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var methods = await LockAsync(userId, token);
                var method = methods.Find(one => one.Id == id) ?? throw new PaymentMethodNotFoundException();
                methods.ForEach(one => one.BeDefault(false));

                // First nobody, then the one: at no moment two, which the index forbids.
                await db.SaveChangesAsync(token);
                method.BeDefault(true);
                await db.SaveChangesAsync(token);
                return method;
            },
            cancellationToken);

    private async Task<List<SavedPaymentMethod>> LockAsync(Guid userId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock(hashtextextended({$"methods:{userId}"}, 0))",
            cancellationToken);
        return await db.PaymentMethods
            .Where(method => method.UserId == userId)
            .OrderBy(method => method.CreatedAt)
            .ThenBy(method => method.Id)
            .ToListAsync(cancellationToken);
    }
}
