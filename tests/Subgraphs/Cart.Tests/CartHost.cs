using Cacao.Execution.Relay;
using EShop.Cart.Data;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Tests;

/// <summary>The subgraph on a database and Redis keys of its own, for one test class.</summary>
public sealed class CartHost : IAsyncLifetime
{
    /// <summary>What quotes are signed with.</summary>
    public const string QuoteKey = "a key that only the tests have, and long enough";

    private TestDatabase? _database;
    private SubgraphHost? _host;

    /// <summary>A client that nobody has signed in with.</summary>
    public GraphQLClient Client => _host!.Client;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _host = await SubgraphHost.StartAsync(
            CartSubgraph.Create,
            new Dictionary<string, string>(await TestRedis.SettingsAsync())
            {
                ["ConnectionStrings:Cart"] = _database.ConnectionString,
                ["Quotes:Key"] = QuoteKey
            });
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <summary>The subgraph's services.</summary>
    public IServiceProvider Services => _host!.Services;

    /// <summary>A client of somebody with scopes.</summary>
    public GraphQLClient ClientWith(params string[] scopes)
        => _host!.ClientWith(TestIdentity.Token(Guid.CreateVersion7(), scopes));

    /// <summary>A client of a user.</summary>
    public GraphQLClient ClientOf(Guid userId) => _host!.ClientWith(TestIdentity.Token(userId));

    public CartContext CreateContext()
        => new(new DbContextOptionsBuilder<CartContext>().UseNpgsql(_database!.ConnectionString).Options);

    /// <summary>The global id under which clients know an entity.</summary>
    public static string GlobalId(string type, Guid id) => NodeIds.Format(type, id);
}
