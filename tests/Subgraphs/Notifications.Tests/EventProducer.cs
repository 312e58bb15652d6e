using EShop.Contracts.Events;
using EShop.Notifications.Data;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Notifications.Tests;

/// <summary>Another subgraph, of which there is only what publishes events.</summary>
public sealed class EventProducer : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly SubgraphHost _host;

    private EventProducer(TestDatabase database, SubgraphHost host) => (_database, _host) = (database, host);

    /// <summary>Starts a subgraph that shares Redis with the host.</summary>
    public static async Task<EventProducer> StartAsync(NotificationsHost consumer, string name)
    {
        var database = await TestDatabase.CreateAsync();
        var settings = new Dictionary<string, string>(consumer.Redis)
        {
            ["ConnectionStrings:Producer"] = database.ConnectionString,
        };
        return new EventProducer(database, await SubgraphHost.StartAsync(arguments => Create(arguments, name), settings));
    }

    /// <summary>Publishes events, in order.</summary>
    public async Task PublishAsync(params IEvent[] messages)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();

        foreach (var message in messages)
        {
            outbox.Add(message);
        }

        await scope.ServiceProvider.GetRequiredService<NotificationsContext>().SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static WebApplication Create(string[] arguments, string name)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.AddServiceDefaults(name);
        builder.AddPostgresDatabase<NotificationsContext>("Producer");
        builder.AddEvents<NotificationsContext>(name);
        return builder.Build().MapServiceDefaults();
    }
}
