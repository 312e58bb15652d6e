using Cacao.Execution.Relay;
using EShop.Contracts.Events;
using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using EShop.Notifications.Mailbox;
using EShop.Notifications.Sending;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.Users;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EShop.Notifications.Tests;

/// <summary>The subgraph on a database of its own, with a clock that the test turns and users that it makes up.</summary>
public sealed class NotificationsHost : IAsyncLifetime, IAsyncDisposable
{
    /// <summary>What services show to have messages sent.</summary>
    public const string MessagesToken = "a token of services that only the tests have";

    private readonly Dictionary<string, string> _settings;
    private TestDatabase? _database;
    private SubgraphHost? _host;

    public NotificationsHost()
        : this([])
    {
    }

    private NotificationsHost(Dictionary<string, string> settings) => _settings = settings;

    /// <summary>Begins now, in whole seconds: the database rounds to microseconds.</summary>
    public ManualTimeProvider Clock { get; }
        = new(DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds()));

    public MadeUpUsers Users { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public SubgraphHost Host => _host!;

    public string ConnectionString => _database!.ConnectionString;

    /// <summary>The settings by which another host shares keys and channels with this one.</summary>
    public Dictionary<string, string> Redis { get; private set; } = [];

    public IServiceProvider Services => _host!.Services;

    /// <summary>What would have left the shop.</summary>
    public DevelopmentMailbox Mailbox => Services.GetRequiredService<DevelopmentMailbox>();

    /// <summary>A client of staff who may read and write.</summary>
    public GraphQLClient Staff => ClientOf(Guid.CreateVersion7(), NotificationsScopes.Read, NotificationsScopes.Write);

    /// <summary>A host of its own for a test that needs other settings; the caller ends it.</summary>
    public static async Task<NotificationsHost> WithAsync(Dictionary<string, string> settings)
    {
        var host = new NotificationsHost(settings);
        await host.InitializeAsync();
        return host;
    }

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        Redis = await TestRedis.SettingsAsync();
        var settings = new Dictionary<string, string>(Redis)
        {
            ["environment"] = "Development",
            ["ConnectionStrings:Notifications"] = _database.ConnectionString,
            ["Notifications:Messages:Token"] = MessagesToken,
        };

        foreach (var (key, value) in _settings)
        {
            settings[key] = value;
        }

        _host = await SubgraphHost.StartAsync(Create, settings);
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <inheritdoc />
    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    /// <summary>A client of a user whose token carries these scopes.</summary>
    public GraphQLClient ClientOf(Guid userId, params string[] scopes)
        => _host!.ClientWith(TestIdentity.Token(userId, Guid.CreateVersion7(), [], scopes, Clock.GetUtcNow()));

    public NotificationsContext CreateContext()
        => new(new DbContextOptionsBuilder<NotificationsContext>().UseNpgsql(ConnectionString).Options);

    /// <summary>Has an event handled as the subgraph does, but without the inbox that leaves repeats out.</summary>
    public async Task HandleAsync<TEvent, THandler>(TEvent message, Guid? eventId = null)
        where TEvent : class, IEvent
        where THandler : class, IEventHandler<TEvent>
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NotificationsContext>();
        var handler = scope.ServiceProvider.GetRequiredService<THandler>();
        await db.InTransactionAsync(
            async token =>
            {
                await handler.HandleAsync(message, ContextOf(message, eventId ?? Guid.CreateVersion7()), token);
                await db.SaveChangesAsync(token);
            },
            CancellationToken.None);
    }

    /// <summary>Has somebody told about something, without an event.</summary>
    public async Task NotifyAsync(NoticeKind kind, Guid userId, Guid? orderId = null, params NoticeValue[] values)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NoticeBook>()
            .AddAsync(kind, userId, Guid.CreateVersion7(), orderId, values, CancellationToken.None);
    }

    /// <summary>Sends what is due.</summary>
    public async Task SendDueAsync()
    {
        int sent;

        do
        {
            await using var scope = Services.CreateAsyncScope();
            sent = await scope.ServiceProvider.GetRequiredService<NoticeDispatch>().RunAsync(CancellationToken.None);
        }
        while (sent > 0);
    }

    /// <summary>Moves the clock and waits until nothing that is due then is left, whoever sends it.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await SendDueAsync();
    }

    /// <summary>Waits until a user's notifications are so, for example <c>Email Sent, InApp Sent</c>.</summary>
    public Task AreAsync(Guid userId, string expected) => Eventually.IsAsync(expected, () => StatesAsync(userId));

    /// <summary>What became of a user's notifications, by channel.</summary>
    public async Task<string> StatesAsync(Guid userId)
    {
        await using var db = CreateContext();
        var rows = await db.Notifications.Where(row => row.UserId == userId).ToListAsync();
        return string.Join(", ", rows.Select(row => $"{row.Channel} {row.Status}").Order(StringComparer.Ordinal));
    }

    /// <summary>The global id under which clients know an entity.</summary>
    public static string GlobalId(string type, Guid id) => NodeIds.Format(type, id);

    private EventContext ContextOf(IEvent message, Guid eventId)
        => new(
            eventId, message.GetType().Name, 1, "test", message.AggregateId, 1, Clock.GetUtcNow(), eventId, null, null);

    private WebApplication Create(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.AddNotifications();
        builder.Services.AddSingleton<IUserDirectory>(Users);
        builder.Services.AddSingleton<ILoggerProvider>(Logs);
        return builder.Build().MapNotifications();
    }
}
