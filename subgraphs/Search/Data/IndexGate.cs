using EShop.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Data;

/// <summary>
/// Lets one transaction at a time change what is known of products, or the index. What a transaction is given comes in the
/// order in which it happened, so that two of them would lock the same products in any order, and each would wait for the
/// other; and whoever begins or exchanges a generation, or moves a category, must not miss a change that is under way.
/// Readers do not wait.
/// </summary>
public sealed class IndexGate(SearchContext db)
{
    // Any number that no other advisory lock in this database has.
    private const long LockKey = 0x53454152;

    /// <summary>
    /// Waits until nobody else is inside; the end of the transaction leaves. It goes before every other lock that is waited for.
    /// </summary>
    public Task EnterAsync(CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKey})", cancellationToken);

    /// <summary>The generation that is being filled, or null when there is none.</summary>
    public Task<IndexGeneration?> FindBuildingAsync(CancellationToken cancellationToken)
        => db.IndexGenerations.SingleOrDefaultAsync(
            generation => generation.State == IndexGenerationState.Building,
            cancellationToken);
}
