using EShop.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Data;

/// <summary>
/// Keeps changes of products and changes of the index apart. Whoever changes products shares the gate until its
/// transaction ends; whoever begins or exchanges a generation, or moves a category, has it alone: then no change is
/// under way that has seen the state before.
/// </summary>
public sealed class IndexGate(SearchContext db)
{
    // Any number that no other advisory lock in this database has.
    private const long LockKey = 0x53454152;

    /// <summary>Lets others change products as well.</summary>
    public Task ShareAsync(CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({LockKey})", cancellationToken);

    /// <summary>Waits until nobody else is inside.</summary>
    public Task CloseAsync(CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKey})", cancellationToken);

    /// <summary>The generation that is being filled, or null when there is none.</summary>
    public Task<IndexGeneration?> FindBuildingAsync(CancellationToken cancellationToken)
        => db.IndexGenerations.SingleOrDefaultAsync(
            generation => generation.State == IndexGenerationState.Building,
            cancellationToken);
}
