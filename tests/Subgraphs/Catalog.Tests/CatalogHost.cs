using EShop.Catalog.Data;
using EShop.TestKit;

namespace EShop.Catalog.Tests;

/// <summary>The subgraph on a database of its own with the demo catalogue, for one test class.</summary>
public sealed class CatalogHost : IAsyncLifetime
{
    private readonly CatalogDatabase _database = new();
    private SubgraphHost? _host;

    public GraphQLClient Client => _host!.Client;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _host = await SubgraphHost.StartAsync(
            CatalogSubgraph.Create,
            CatalogDatabase.Settings(_database.ConnectionString));
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _database.DisposeAsync();
    }

    public CatalogContext CreateContext() => _database.CreateContext();

    /// <summary>Records the statements that the subgraph sends from now on.</summary>
    public SqlStatements RecordStatements() => SqlStatements.Record(_database.ConnectionString);
}
