using Cacao.Execution.Relay;
using EShop.Inventory.Data;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;

namespace EShop.Inventory.Tests;

/// <summary>The subgraph on a database of its own with the demo stock, for one test class.</summary>
public sealed class InventoryHost : IAsyncLifetime
{
    private readonly InventoryDatabase _database = new();
    private SubgraphHost? _host;

    public GraphQLClient Client => _host!.Client;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _host = await SubgraphHost.StartAsync(
            InventorySubgraph.Create,
            await InventoryDatabase.SettingsAsync(_database.ConnectionString));
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>A client of somebody who may see and change stock.</summary>
    public GraphQLClient Staff
        => _host!.ClientWith(TestIdentity.Token(Guid.CreateVersion7(), InventoryScopes.Read, InventoryScopes.Write));

    public InventoryContext CreateContext() => _database.CreateContext();

    /// <summary>Records the statements that the subgraph sends from now on.</summary>
    public SqlStatements RecordStatements() => SqlStatements.OfRequests(_database.ConnectionString);

    /// <summary>The global id of a demo variant.</summary>
    public string VariantId(int ordinal) => GlobalId("ProductVariant", DemoIds.ProductVariant(ordinal));

    /// <summary>The global id under which clients know an entity.</summary>
    public string GlobalId(string type, Guid id) => NodeIds.Format(type, id);
}
