using System.Net;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EShop.Catalog.Tests;

public sealed class CatalogStartupTests
{
    [Fact]
    public async Task Replicas_that_start_together_create_migrate_and_seed_the_database_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await DropAsync(database);

        var hosts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StartAsync(database.ConnectionString)));

        await using (var db = CatalogDatabase.CreateContext(database.ConnectionString))
        {
            Assert.Equal(DemoCatalogue.ProductCount, await db.Products.CountAsync());
            Assert.Equal(DemoCatalogue.VariantCount, await db.ProductVariants.CountAsync());
        }

        await Task.WhenAll(hosts.Select(host => host.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task A_restart_leaves_edits_as_they_are()
    {
        await using var database = await TestDatabase.CreateAsync();
        await (await StartAsync(database.ConnectionString)).DisposeAsync();

        await using (var db = CatalogDatabase.CreateContext(database.ConnectionString))
        {
            await db.Products.ExecuteUpdateAsync(set => set.SetProperty(product => product.Name, "Edited"));
            await db.Products.Where(product => product.Id == DemoIds.Product(0)).ExecuteDeleteAsync();
        }

        await using var host = await StartAsync(database.ConnectionString);
        await using (var db = CatalogDatabase.CreateContext(database.ConnectionString))
        {
            Assert.Equal(DemoCatalogue.ProductCount - 1, await db.Products.CountAsync(product => product.Name == "Edited"));
        }
    }

    [Fact]
    public async Task Without_demo_data_the_tables_are_empty()
    {
        await using var database = await TestDatabase.CreateAsync();
        var settings = await CatalogDatabase.SettingsAsync(database.ConnectionString);
        settings["Demo:Seed"] = "false";

        await using var host = await SubgraphHost.StartAsync(CatalogSubgraph.Create, settings);

        await using var db = CatalogDatabase.CreateContext(database.ConnectionString);
        Assert.Equal(0, await db.Products.CountAsync());
    }

    [Fact]
    public async Task A_service_whose_database_is_gone_is_alive_but_not_ready()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = await StartAsync(database.ConnectionString);

        await DropAsync(database);

        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.Http.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task A_missing_connection_string_is_named()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(
            () => SubgraphHost.ListenAsync(CatalogSubgraph.Create));

        Assert.Contains("ConnectionStrings:Catalog is not configured", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<SubgraphHost> StartAsync(string connectionString)
        => await SubgraphHost.StartAsync(
            CatalogSubgraph.Create,
            await CatalogDatabase.SettingsAsync(connectionString));

    private static async Task DropAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(await TestServers.PostgresAsync("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"""DROP DATABASE "{database.Name}" WITH (FORCE)""", connection);
        await command.ExecuteNonQueryAsync();
    }
}
