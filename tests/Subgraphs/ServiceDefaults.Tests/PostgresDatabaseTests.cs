using EShop.EventsSample;
using EShop.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EShop.ServiceDefaults.Tests;

public sealed class PostgresDatabaseTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData(";Max Auto Prepare=0", false)]
    public async Task Statements_are_prepared_when_they_come_again_unless_the_connection_string_says_no(
        string setting,
        bool expected)
    {
        await using var database = await TestDatabase.CopyAsync("events", SampleContext.CreateTablesAsync);
        var settings = await TestRedis.SettingsAsync();
        settings["ConnectionStrings:Sample"] = database.ConnectionString + setting;
        await using var host = await SubgraphHost.ListenAsync(args => SampleSubgraph.CreateProducer(args), settings);
        await using var connection = await host.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();

        for (var i = 0; i < 10; i++)
        {
            await CountAsync(connection, "SELECT count(*) FROM changes");
        }

        var prepared = await CountAsync(
            connection, "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%FROM changes'");
        Assert.Equal(expected ? 1 : 0, prepared);
    }

    [Theory]
    [InlineData("", 25)]
    [InlineData(";Maximum Pool Size=40", 40)]
    public async Task A_subgraph_opens_few_sessions_unless_the_connection_string_says_how_many(string setting, int expected)
    {
        var settings = await TestRedis.SettingsAsync();
        settings["ConnectionStrings:Sample"] = await TestServers.PostgresAsync("none") + setting;
        await using var app = SampleSubgraph.CreateProducer([.. settings.Select(one => $"--{one.Key}={one.Value}")]);

        var dataSource = app.Services.GetRequiredService<NpgsqlDataSource>();

        Assert.Equal(expected, new NpgsqlConnectionStringBuilder(dataSource.ConnectionString).MaxPoolSize);
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
