using Microsoft.EntityFrameworkCore;

namespace EShop.ServiceDefaults.Data;

/// <summary>Fills an empty database with demo data.</summary>
public interface IDatabaseSeeder<in TContext>
    where TContext : DbContext
{
    /// <summary>
    /// Adds the demo rows when there are none. Only one process at a time runs it, but it runs at every start, so it
    /// must leave a database that has data as it is.
    /// </summary>
    /// <returns>The number of rows added.</returns>
    Task<int> SeedAsync(TContext db, CancellationToken cancellationToken);
}
