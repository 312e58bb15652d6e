using EShop.ServiceDefaults.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EShop.ServiceDefaults.Data;

/// <summary>Registers a subgraph's database.</summary>
public static class PostgresDatabase
{
    private const string MaxAutoPrepareKey = "Max Auto Prepare";
    private const int MaxAutoPrepare = 100;
    private const string MaxPoolSizeKey = "Maximum Pool Size";
    private const int MaxPoolSize = 25;

    /// <summary>
    /// Registers a pooled <see cref="IDbContextFactory{TContext}"/> and a scoped <typeparamref name="TContext"/>,
    /// brings the database up to date before the host listens, and makes readiness depend on it.
    /// Every <see cref="IInterceptor"/> in the container sees the context's commands.
    /// </summary>
    /// <param name="builder">The builder of the subgraph's host.</param>
    /// <param name="connectionName">The name under <c>ConnectionStrings</c>, for example <c>Catalog</c>.</param>
    public static WebApplicationBuilder AddPostgresDatabase<TContext>(
        this WebApplicationBuilder builder,
        string connectionName)
        where TContext : DbContext
    {
        var services = builder.Services;
        AddOptions(services, connectionName);
        services.AddSingleton(CreateDataSource);
        services.AddPooledDbContextFactory<TContext>(Configure);
        services.AddScoped(
            static provider => provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext());
        services.AddHostedService<DatabaseStartup<TContext>>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database", tags: [HealthEndpoints.ReadyTag]);
        return builder;
    }

    private static void AddOptions(IServiceCollection services, string connectionName)
        => services
            .AddOptions<PostgresOptions>()
            .BindConfiguration(PostgresOptions.SectionName)
            .Configure<IConfiguration>((options, configuration) =>
                options.ConnectionString = configuration.GetConnectionString(connectionName) ?? "")
            .Validate(
                options => options.ConnectionString.Length > 0,
                $"ConnectionStrings:{connectionName} is not configured: give the database's Npgsql connection string.")
            .Validate(
                options => options.CommandTimeout > TimeSpan.Zero,
                "Database:CommandTimeout must be longer than zero.")
            .Validate(options => options.MaxRetries >= 0, "Database:MaxRetries must not be negative.")
            .ValidateOnStart();

    // Created on first use, never during registration: exporting the schema needs no database.
    private static NpgsqlDataSource CreateDataSource(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<PostgresOptions>>().Value;
        var builder = new NpgsqlDataSourceBuilder(options.ConnectionString);
        SetDefaults(builder.ConnectionStringBuilder);
        builder.UseLoggerFactory(provider.GetRequiredService<ILoggerFactory>());
        return builder.Build();
    }

    // What the connection string says counts.
    private static void SetDefaults(NpgsqlConnectionStringBuilder settings)
    {
        var given = settings.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);

        // A subgraph sends the same few statements over and over; planning them anew costs more than running them.
        // Where a pooler shares sessions between transactions, the connection string has to say that there are to be
        // none.
        if (!given.Contains(MaxAutoPrepareKey))
        {
            settings.MaxAutoPrepare = MaxAutoPrepare;
        }

        // In a rush a request waits a moment for a session in use, which is warm; a new one costs more than the request,
        // and a server has few for all the subgraphs.
        if (!given.Contains(MaxPoolSizeKey))
        {
            settings.MaxPoolSize = MaxPoolSize;
        }
    }

    private static void Configure(IServiceProvider provider, DbContextOptionsBuilder builder)
    {
        var options = provider.GetRequiredService<IOptions<PostgresOptions>>().Value;
        builder.UseNpgsql(
            provider.GetRequiredService<NpgsqlDataSource>(),
            postgres =>
            {
                postgres.CommandTimeout((int)Math.Ceiling(options.CommandTimeout.TotalSeconds));
                // Deadlock victims and serialization failures are lost races that a second try usually wins.
                postgres.EnableRetryOnFailure(
                    options.MaxRetries,
                    options.MaxRetryDelay,
                    [PostgresErrorCodes.SerializationFailure, PostgresErrorCodes.DeadlockDetected]);
            });
        // Whoever gets the exception says what it means: at the end of a process it means nothing.
        builder.ConfigureWarnings(warnings => warnings.Log((RelationalEventId.TransactionError, LogLevel.Debug)));
        builder.AddInterceptors(provider.GetServices<IInterceptor>());
    }
}
