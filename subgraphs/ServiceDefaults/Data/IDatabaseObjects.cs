using Npgsql;

namespace EShop.ServiceDefaults.Data;

/// <summary>
/// Functions and triggers that belong to the program rather than to a migration, because they change with it.
/// </summary>
internal interface IDatabaseObjects
{
    /// <summary>
    /// Creates or replaces them; called after the migrations at every start, by one process at a time.
    /// </summary>
    Task CreateAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken);
}
