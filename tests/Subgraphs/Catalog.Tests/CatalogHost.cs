using EShop.Catalog.Data;
using EShop.TestKit;

namespace EShop.Catalog.Tests;

/// <summary>The subgraph on a database of its own with the demo catalogue, for one test class.</summary>
public sealed class CatalogHost : IAsyncLifetime
{
    private readonly CatalogDatabase _database = new();
    private SubgraphHost? _host;

    /// <summary>A client that nobody has signed in with.</summary>
    public GraphQLClient Client => _host!.Client;

    /// <summary>Sends what is not a GraphQL request like others.</summary>
    public HttpClient Http => _host!.Http;

    /// <summary>A client of somebody who may edit the catalogue and decide about reviews.</summary>
    public GraphQLClient Staff { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _host = await SubgraphHost.StartAsync(
            CatalogSubgraph.Create,
            await CatalogDatabase.SettingsAsync(_database.ConnectionString));
        Staff = ClientOf(Guid.CreateVersion7(), CatalogScopes.Read, CatalogScopes.Write, CatalogScopes.Moderate);
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>A client of a user whose token carries these scopes.</summary>
    public GraphQLClient ClientOf(Guid userId, params string[] scopes)
        => _host!.ClientWith(TestIdentity.Token(userId, scopes));

    public CatalogContext CreateContext() => _database.CreateContext();

    /// <summary>Records the statements that the subgraph sends from now on.</summary>
    public SqlStatements RecordStatements() => SqlStatements.OfRequests(_database.ConnectionString);
}
