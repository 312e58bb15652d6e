using EShop.Analytics.Data;
using EShop.Analytics.Types;
using EShop.Contracts.Events;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Analytics.Tests;

/// <summary>The subgraph on a database and Redis keys of its own, with events as other subgraphs tell them.</summary>
public class AnalyticsHost : IAsyncLifetime
{
    private TestDatabase? _database;
    private SubgraphHost? _host;

    /// <summary>What has happened before the first test.</summary>
    protected virtual IEnumerable<ToldEvent> History => [];

    /// <summary>A client that nobody has signed in with.</summary>
    public GraphQLClient Client => _host!.Client;

    /// <summary>A client of somebody who may see reports.</summary>
    public GraphQLClient Staff => ClientWith(AnalyticsScopes.Read);

    public GraphQLClient ClientWith(params string[] scopes)
        => _host!.ClientWith(TestIdentity.Token(Guid.CreateVersion7(), scopes));

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _host = await SubgraphHost.StartAsync(
            AnalyticsSubgraph.Create,
            new Dictionary<string, string>(await TestRedis.SettingsAsync())
            {
                ["ConnectionStrings:Analytics"] = _database.ConnectionString
            });
        await RecordAsync(History);
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <summary>Records events in one transaction each, as the consumer does.</summary>
    public async Task RecordAsync(params IEnumerable<ToldEvent> events)
    {
        foreach (var told in events)
        {
            await InScopeAsync(async services =>
            {
                var db = services.GetRequiredService<AnalyticsContext>();
                await db.InTransactionAsync(
                    async token =>
                    {
                        await services.GetRequiredService<EventLog>().RecordAsync(told.Message, told.Context, token);
                        await db.SaveChangesAsync(token);
                    },
                    CancellationToken.None);
                return true;
            });
        }
    }

    /// <summary>Has an event handled by the handler of its kind in a transaction.</summary>
    public Task HandleAsync<TEvent, THandler>(TEvent message)
        where TEvent : class, IEvent
        where THandler : IEventHandler<TEvent>
        => InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AnalyticsContext>();
            await db.InTransactionAsync(
                async token =>
                {
                    var handler = ActivatorUtilities.CreateInstance<THandler>(services);
                    await handler.HandleAsync(message, ToldEvent.At(message, DateTimeOffset.UtcNow).Context, token);
                    await db.SaveChangesAsync(token);
                },
                CancellationToken.None);
            return true;
        });

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _host!.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task<T> QueryAsync<T>(Func<AnalyticsContext, Task<T>> query)
        => InScopeAsync(services => query(services.GetRequiredService<AnalyticsContext>()));
}
