using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Cacao.Execution.Configuration;
using Cacao.Resolvers;
using Cacao.Subscriptions;
using Cacao.Types.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cacao.AspNetCore.Tests.Subscriptions;

/// <summary>A server with a subscription for each room, which tells when the rooms are entered and left.</summary>
internal sealed class Live : IAsyncDisposable
{
    private const string Sdl = """
        type Query { hello: String! user: String }
        type Mutation { say(room: String!, text: String!): String! }
        type Subscription { said(room: String!): String! refused: String! broken: String! seen: String }
        """;

    private readonly Channel<string> _log = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new();

    private Live()
    {
    }

    public HttpServer Server { get; private set; } = null!;

    public ITopicEventSender Sender => Server.Services.GetRequiredService<ITopicEventSender>();

    /// <summary>How many topics have subscribers.</summary>
    public int TopicCount => Server.Services.GetRequiredService<InMemoryTopics>().Count;

    public static async Task<Live> StartAsync(
        Action<GraphQLServerOptions>? options = null,
        TimeProvider? time = null,
        Action<IRequestExecutorBuilder>? configure = null)
    {
        var live = new Live();
        live.Server = await HttpServer.StartAsync(Sdl, live.Configure, options, builder =>
        {
            builder.AddInMemorySubscriptions();
            if (time is not null)
            {
                builder.Services.Replace(ServiceDescriptor.Singleton(time));
            }

            configure?.Invoke(builder);
        });
        return live;
    }

    /// <summary>Waits for the next thing that happened to a room, such as "+kitchen" or "-kitchen".</summary>
    public async Task<string> NextAsync() => await _log.Reader.ReadAsync().AsTask().WaitAsync(TestSocket.Limit);

    /// <summary>Waits for something that happens to a room; others may happen before. Must be called before it does.</summary>
    public Task WhenAsync(string entry) => _awaited
        .GetOrAdd(entry, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
        .Task.WaitAsync(TestSocket.Limit);

    public Task<TestSocket> ConnectAsync(params string[] protocols) => TestSocket.ConnectAsync(Server, protocols);

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private void Configure(SchemaBuilder schema) => schema
        .AddConvention(new Sources(this))
        .UsePureResolver("Query.hello", _ => ResolvedValue.From("world"))
        .UsePureResolver("Query.user", c => ResolvedValue.FromObject(NameOf(c)))
        .UseResolver("Mutation.say", async c =>
        {
            var text = c.ArgumentValue<string>("text");
            await c.Service<ITopicEventSender>().SendAsync(c.ArgumentValue<string>("room"), text);
            return text;
        })
        .UsePureResolver("Subscription.said", c => ResolvedValue.FromObject(c.Parent<object>()))
        .UsePureResolver("Subscription.broken", c => ResolvedValue.FromObject(c.Parent<object>()))
        .UsePureResolver("Subscription.seen", c => ResolvedValue.FromObject(NameOf(c)));

    private static object? NameOf(IResolverContext context) => context.User.Identity?.Name;

    private void Log(string entry)
    {
        if (_awaited.TryRemove(entry, out var awaited))
        {
            awaited.SetResult();
        }
        else
        {
            _log.Writer.TryWrite(entry);
        }
    }

    private async IAsyncEnumerable<object?> EnterAsync(
        IResolverContext context,
        string room,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var receiver = context.Service<ITopicEventReceiver>();
        await using var stream = await receiver.SubscribeAsync<string>(room, cancellationToken);
        Log($"+{room}");
        try
        {
            await foreach (var text in stream.ReadEventsAsync().WithCancellation(cancellationToken))
            {
                yield return text == "break" ? throw new InvalidOperationException("secret") : text;
            }
        }
        finally
        {
            Log($"-{room}");
        }
    }

    private sealed class Sources(Live live) : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema)
        {
            var fields = schema.Find<ObjectTypeConfiguration>("Subscription")!.Fields.ToDictionary(f => f.Name);
            fields["said"].SubscribeResolver = c => new(live.EnterAsync(c, c.ArgumentValue<string>("room")));
            fields["seen"].SubscribeResolver = c => new(live.EnterAsync(c, "seen"));
            fields["broken"].SubscribeResolver = c => new(live.EnterAsync(c, "broken"));
            fields["refused"].SubscribeResolver = _ => throw new GraphQLException("Not now.");
        }
    }
}
