using Cacao.AspNetCore.PersistedOperations;
using Cacao.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Cacao.AspNetCore.Subscriptions;

/// <summary>Serves the WebSocket connections of one GraphQL endpoint.</summary>
internal sealed class SocketEndpoint(
    IRequestExecutorProvider executors,
    string executorName,
    GraphQLServerOptions options,
    DocumentResolver documents,
    ISocketSessionInterceptor interceptor,
    IHostApplicationLifetime? lifetime,
    TimeProvider time,
    ILogger logger)
{
    public IRequestExecutorProvider Executors { get; } = executors;

    public string ExecutorName { get; } = executorName;

    public GraphQLSocketOptions Options => options.Sockets;

    public DocumentResolver Documents { get; } = documents;

    public ISocketSessionInterceptor Interceptor { get; } = interceptor;

    public TimeProvider Time { get; } = time;

    public ILogger Logger { get; } = logger;

    /// <summary>Accepts the connection and serves it until it ends.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (!IsAllowed(context.Request.Headers.Origin))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var protocol = SocketProtocol.Choose(context.WebSockets.WebSocketRequestedProtocols);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = protocol?.Name,
            KeepAliveInterval = Options.KeepAliveInterval ?? Timeout.InfiniteTimeSpan,
            KeepAliveTimeout = Options.KeepAliveInterval is null ? Timeout.InfiniteTimeSpan : Options.KeepAliveTimeout,
        }).ConfigureAwait(false);
        using var connection = new SocketConnection(context, socket, Options, Time);

        // Clients connect again, to another instance, and ask again for what they were subscribed to.
        using var stopping = lifetime?.ApplicationStopping.UnsafeRegister(
            static state => _ = ((SocketConnection)state!).CloseAsync(SocketCloseCode.GoingAway, "Going away").AsTask(),
            connection);
        var session = new SocketSession(this, connection, protocol ?? SocketProtocol.Default);
        if (protocol is null)
        {
            await connection.CloseAsync(SocketCloseCode.ProtocolNotAcceptable, "Subprotocol not acceptable")
                .ConfigureAwait(false);
        }

        await session.RunAsync().ConfigureAwait(false);
    }

    private bool IsAllowed(StringValues origins) =>
        Options.AllowedOrigins.Count == 0 || origins.All(o => o is not null && Options.AllowedOrigins.Contains(o));
}
