using Cacao.Execution.Relay;
using EShop.Contracts.Events;
using EShop.Contracts.Events.Cart;
using EShop.Contracts.Events.Catalog;
using EShop.Contracts.Events.Inventory;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Users;
using EShop.Search.Data;
using EShop.Search.Events;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EShop.Search.Tests;

/// <summary>The subgraph on a database and Redis keys of its own, for one test class.</summary>
public sealed class SearchHost : IAsyncLifetime
{
    private TestDatabase? _database;
    private SubgraphHost? _host;
    private long _sequence;

    /// <summary>A client that nobody has signed in with.</summary>
    public GraphQLClient Client => _host!.Client;

    /// <summary>A client of somebody who sees scores and changes synonyms.</summary>
    public GraphQLClient Staff { get; private set; } = null!;

    public string ConnectionString => _database!.ConnectionString;

    public IServiceProvider Services => _host!.Services;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await StartAsync();
    }

    /// <summary>Starts the subgraph on the database.</summary>
    public async Task StartAsync()
    {
        _host = await SubgraphHost.StartAsync(
            SearchSubgraph.Create,
            new Dictionary<string, string>(await TestRedis.SettingsAsync())
            {
                ["ConnectionStrings:Search"] = ConnectionString
            });
        Staff = ClientOf(Guid.CreateVersion7(), SearchScopes.Read, SearchScopes.Write);
    }

    /// <summary>Stops the subgraph; the database stays.</summary>
    public async Task StopAsync() => await _host!.DisposeAsync();

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <summary>A client of a user whose token carries these scopes.</summary>
    public GraphQLClient ClientOf(Guid userId, params string[] scopes)
        => _host!.ClientWith(TestIdentity.Token(userId, scopes));

    public SearchContext CreateContext()
        => new(new DbContextOptionsBuilder<SearchContext>().UseNpgsql(ConnectionString).Options);

    /// <summary>Records the statements of requests from now on.</summary>
    public SqlStatements RecordStatements() => SqlStatements.OfRequests(ConnectionString);

    /// <summary>Has an event handled as the consumer does it: alone in a transaction.</summary>
    /// <param name="message">The event.</param>
    /// <param name="sequence">Its place among those of its aggregate; null: behind all that were told so far.</param>
    /// <param name="at">When it happened; null: now.</param>
    public async Task TellAsync(IEvent message, long? sequence = null, DateTimeOffset? at = null)
    {
        var context = ContextOf(message, sequence, at ?? DateTimeOffset.UtcNow);
        await InTransactionAsync((services, token) => HandleAsync(services, message, context, token));
    }

    /// <summary>Has events handled as the consumer does it when they come together.</summary>
    /// <param name="news">The events, their sequences and when they happened.</param>
    public Task TellTogetherAsync<TEvent, THandler>(params (TEvent Message, long Sequence, DateTimeOffset At)[] news)
        where TEvent : class, IEvent
        where THandler : class, IEventBatchHandler<TEvent>
        => InTransactionAsync((services, token) => services.GetRequiredService<THandler>().HandleAsync(
            [
                .. news.Select(one => new EventMessage<TEvent>(
                    one.Message,
                    ContextOf(one.Message, one.Sequence, one.At)))
            ],
            token));

    /// <summary>Has events handled one after the other in one transaction, as the consumer does it with what it was given.</summary>
    /// <returns>How often the transaction was a victim of a deadlock before it succeeded.</returns>
    public async Task<int> TellInOneTransactionAsync(params IEnumerable<IEvent> messages)
    {
        var told = messages
            .Select(message => (message, ContextOf(message, sequence: null, DateTimeOffset.UtcNow)))
            .ToList();
        var deadlocks = 0;
        await InTransactionAsync(async (services, token) =>
        {
            try
            {
                foreach (var (message, context) in told)
                {
                    await HandleAsync(services, message, context, token);
                }
            }
            catch (Exception exception) when (exception.GetBaseException() is PostgresException
                {
                    SqlState: PostgresErrorCodes.DeadlockDetected
                })
            {
                deadlocks++;
                throw;
            }
        });
        return deadlocks;
    }

    private EventContext ContextOf(IEvent message, long? sequence, DateTimeOffset at)
        => new(
            Guid.CreateVersion7(), message.GetType().Name, 1, "test", message.AggregateId,
            sequence ?? Interlocked.Increment(ref _sequence), at, Guid.CreateVersion7(), CausationId: null,
            TraceParent: null);

    private async Task InTransactionAsync(Func<IServiceProvider, CancellationToken, Task> handle)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SearchContext>();
        await db.InTransactionAsync(
            async token =>
            {
                await handle(scope.ServiceProvider, token);
                await db.SaveChangesAsync(token);
            },
            CancellationToken.None);
    }

    /// <summary>The global id under which clients know an entity.</summary>
    public static string GlobalId(string type, Guid id) => NodeIds.Format(type, id);

    private static Task HandleAsync(
        IServiceProvider services,
        IEvent message,
        EventContext context,
        CancellationToken token)
    {
        var catalog = services.GetRequiredService<CatalogHandler>();
        var engagement = services.GetRequiredService<EngagementHandler>();
        var privacy = services.GetRequiredService<PrivacyHandler>();
        return message switch
        {
            ProductPublished published => One(catalog, published),
            ProductChanged changed => One(catalog, changed),
            ProductUnpublished unpublished => catalog.HandleAsync(unpublished, context, token),
            VariantChanged variant => catalog.HandleAsync(variant, context, token),
            PriceChanged price => catalog.HandleAsync(price, context, token),
            RatingChanged rating => catalog.HandleAsync(rating, context, token),
            CategoryMoved moved => services.GetRequiredService<CategoryHandler>().HandleAsync(moved, context, token),
            StockChanged stock => One(services.GetRequiredService<StockHandler>(), stock),
            ProductAddedToCart added => engagement.HandleAsync(added, context, token),
            OrderPlaced placed => engagement.HandleAsync(placed, context, token),
            OrderDelivered delivered => engagement.HandleAsync(delivered, context, token),
            ErasureRequested erasure => privacy.HandleAsync(erasure, context, token),
            DataExportRequested export => privacy.HandleAsync(export, context, token),
            _ => throw new ArgumentException(message.GetType().Name, nameof(message))
        };

        Task One<TEvent>(IEventHandler<TEvent> handler, TEvent only)
            where TEvent : class, IEvent
            => handler.HandleAsync(only, context, token);
    }
}
