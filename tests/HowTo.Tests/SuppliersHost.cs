using EShop.Suppliers;
using EShop.Suppliers.Data;
using EShop.Suppliers.Domain;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.HowTo.Tests;

/// <summary>The example subgraph on a database of its own with three suppliers, for one test class.</summary>
public sealed class SuppliersHost : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private SubgraphHost? _host;

    public Supplier Slow { get; } = new(Guid.CreateVersion7(), "Ackermann", 9);

    public Supplier Fast { get; } = new(Guid.CreateVersion7(), "Brook", 1);

    public Supplier Steady { get; } = new(Guid.CreateVersion7(), "Cole", 3);

    public Guid Bread { get; } = Guid.CreateVersion7();

    public Guid Butter { get; } = Guid.CreateVersion7();

    public GraphQLClient Client => _host!.Client;

    /// <summary>A client that carries one scope.</summary>
    public GraphQLClient ClientWith(string scope) => _host!.ClientWith(TestIdentity.Token(Guid.CreateVersion7(), scope));

    public IServiceProvider Services => _host!.Services;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _host = await SubgraphHost.StartAsync(
            SuppliersSubgraph.Create,
            new Dictionary<string, string>(await TestRedis.SettingsAsync())
            {
                ["ConnectionStrings:Suppliers"] = _database.ConnectionString
            });
        await using var db = CreateContext();
        db.AddRange(Slow, Fast, Steady);
        db.AddRange(
            new SuppliedProduct(Slow.Id, Bread),
            new SuppliedProduct(Fast.Id, Bread),
            new SuppliedProduct(Steady.Id, Butter));
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _database.DisposeAsync();
    }

    public async Task<Supplier> AddAsync(Supplier supplier)
    {
        await using var db = CreateContext();
        db.Add(supplier);
        await db.SaveChangesAsync();
        return supplier;
    }

    public SqlStatements RecordStatements() => SqlStatements.Record(_database.ConnectionString);

    public SuppliersContext CreateContext()
        => new(new DbContextOptionsBuilder<SuppliersContext>().UseNpgsql(_database.ConnectionString).Options);
}
