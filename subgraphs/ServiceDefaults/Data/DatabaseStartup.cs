using EShop.ServiceDefaults.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EShop.ServiceDefaults.Data;

/// <summary>
/// Creates, migrates and seeds the database before any hosted service, the web server included, starts: a subgraph that
/// answers has its tables. A failure ends the start of the host with the exception.
/// </summary>
internal sealed partial class DatabaseStartup<TContext>(
    IServiceScopeFactory scopes,
    NpgsqlDataSource dataSource,
    IOptions<DemoOptions> demo,
    ILogger<DatabaseStartup<TContext>> logger) : IHostedLifecycleService
    where TContext : DbContext
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TContext>();
        UtcOnly.Verify(db.Model);

        await EnsureCreatedAsync(db, cancellationToken);
        await using var startupLock = await StartupLock.AcquireAsync(dataSource, cancellationToken);
        await MigrateAsync(db, cancellationToken);

        foreach (var objects in scope.ServiceProvider.GetServices<IDatabaseObjects>())
        {
            await objects.CreateAsync(dataSource, cancellationToken);
        }

        if (demo.Value.Seed)
        {
            await SeedAsync(scope.ServiceProvider, db, cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task EnsureCreatedAsync(TContext db, CancellationToken cancellationToken)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();

        if (await creator.ExistsAsync(cancellationToken))
        {
            return;
        }

        try
        {
            await creator.CreateAsync(cancellationToken);
            LogCreated(db.Database.GetDbConnection().Database);
        }
        catch (PostgresException exception) when (exception.SqlState
            is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another replica was faster; the database is there, which is all that matters.
        }
    }

    private async Task MigrateAsync(TContext db, CancellationToken cancellationToken)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();

        if (pending > 0)
        {
            await db.Database.MigrateAsync(cancellationToken);
            LogMigrated(db.Database.GetDbConnection().Database, pending);
        }
    }

    private async Task SeedAsync(IServiceProvider services, TContext db, CancellationToken cancellationToken)
    {
        foreach (var seeder in services.GetServices<IDatabaseSeeder<TContext>>())
        {
            var rows = await seeder.SeedAsync(db, cancellationToken);

            if (rows > 0)
            {
                LogSeeded(db.Database.GetDbConnection().Database, rows);
            }
        }
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Information, Message = "Created the database {Database}")]
    private partial void LogCreated(string database);

    [LoggerMessage(
        EventId = 1002,
        Level = LogLevel.Information,
        Message = "Applied {Count} migrations to the database {Database}")]
    private partial void LogMigrated(string database, int count);

    [LoggerMessage(
        EventId = 1003,
        Level = LogLevel.Information,
        Message = "Seeded the database {Database} with {Rows} demo rows")]
    private partial void LogSeeded(string database, int rows);
}
