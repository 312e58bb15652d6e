using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Health;
using EShop.ServiceDefaults.Redis;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace EShop.ServiceDefaults.Events;

/// <summary>Registers what publishes and handles events.</summary>
public static class EventsRegistration
{
    /// <summary>
    /// Registers the <see cref="Outbox"/> and what publishes its events, and lets the subgraph handle events of others.
    /// The context needs the tables of <see cref="EventTables.AddEventTables"/> and the registration
    /// <see cref="PostgresDatabase.AddPostgresDatabase{TContext}"/>.
    /// </summary>
    /// <param name="builder">The builder of the subgraph's host.</param>
    /// <param name="subgraph">The name under which it publishes and reads, for example <c>cart</c>.</param>
    public static EventsBuilder AddEvents<TContext>(this WebApplicationBuilder builder, string subgraph)
        where TContext : DbContext
    {
        builder.AddRedis();
        var services = builder.Services;
        AddOptions(services);
        services.AddSingleton(new EventIdentity(subgraph));
        services.AddSingleton<EventMetrics>();
        services.AddSingleton<EventStreams>();
        AddOutbox<TContext>(services);
        AddConsumer<TContext>(services);
        services.AddHostedService<EventRetention>();
        services.AddHealthChecks().AddCheck<EventLagHealthCheck>("events", HealthStatus.Degraded);
        return new EventsBuilder(services);
    }

    private static void AddOptions(IServiceCollection services)
        => services
            .AddOptions<EventOptions>()
            .BindConfiguration(EventOptions.SectionName)
            .Validate(static options => options.BatchSize is > 0 and <= 10_000, "Events:BatchSize must be 1 to 10,000.")
            .Validate(
                static options => options.PollInterval > TimeSpan.Zero && options.ClaimAfter > TimeSpan.Zero,
                "Events:PollInterval and Events:ClaimAfter must be longer than zero.")
            .Validate(
                static options => options.InboxRetention > options.Retention,
                "Events:InboxRetention must be longer than Events:Retention, or a replay would repeat effects.")
            .ValidateOnStart();

    private static void AddOutbox<TContext>(IServiceCollection services)
        where TContext : DbContext
    {
        services.AddSingleton<IDatabaseObjects, OutboxTrigger>();
        // The relay's stream is the subgraph's own.
        services.AddSingleton(static provider => provider
            .GetRequiredService<EventStreams>()
            .Of(provider.GetRequiredService<EventIdentity>().Subgraph));
        services.AddSingleton<OutboxWake>();
        services.AddSingleton<IInterceptor, OutboxInterceptor>();
        services.AddScoped<CurrentEvent>();
        services.AddScoped(static provider => new Outbox(
            provider.GetRequiredService<TContext>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<CurrentEvent>()));
        services.AddHostedService<OutboxRelay>();
        services.AddSingleton(static provider => new EventOperations(
            provider.GetRequiredService<NpgsqlDataSource>(),
            provider.GetRequiredService<EventIdentity>(),
            provider.GetRequiredService<OutboxWake>(),
            provider.GetRequiredService<TimeProvider>()));
    }

    private static void AddConsumer<TContext>(IServiceCollection services)
        where TContext : DbContext
    {
        services.AddSingleton<EventSubscriptions>();
        services.AddSingleton<IEventDispatcher, EventDispatcher<TContext>>();
        services.AddSingleton<ParkingLot>();
        services.AddSingleton<EventProcessor>();
        services.AddHostedService<RetryLoop>();
        services.AddHostedService<EventConsumer>();
    }
}
