using Microsoft.EntityFrameworkCore;

namespace EShop.ServiceDefaults.Data;

/// <summary>Several statements that happen together or not at all.</summary>
public static class Transactions
{
    /// <summary>
    /// Runs <paramref name="work"/> in one transaction and commits it. After a lost race (deadlock, serialization
    /// failure) or a lost connection the work runs again from its beginning, with nothing tracked. Inside of another
    /// transaction it becomes part of that one.
    /// </summary>
    public static Task<T> InTransactionAsync<T>(
        this DbContext db,
        Func<CancellationToken, Task<T>> work,
        CancellationToken cancellationToken)
        => db.Database.CurrentTransaction is not null
            ? work(cancellationToken)
            : db.Database.CreateExecutionStrategy().ExecuteAsync(
                async token =>
                {
                    db.ChangeTracker.Clear();
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    var result = await work(token);
                    // Not ended half way: then nobody would know whether it happened.
                    await transaction.CommitAsync(CancellationToken.None);
                    return result;
                },
                cancellationToken);

    /// <inheritdoc cref="InTransactionAsync{T}"/>
    public static Task InTransactionAsync(
        this DbContext db,
        Func<CancellationToken, Task> work,
        CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                await work(token);
                return true;
            },
            cancellationToken);
}
