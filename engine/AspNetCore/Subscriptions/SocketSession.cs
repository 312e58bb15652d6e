using System.Globalization;
using Cacao.AspNetCore.Http;
using Cacao.Execution;
using Microsoft.AspNetCore.Http.Features.Authentication;
using Microsoft.Extensions.Logging;

namespace Cacao.AspNetCore.Subscriptions;

/// <summary>Speaks a GraphQL sub-protocol with one client.</summary>
/// <seealso href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/>
internal sealed partial class SocketSession : ISocketSession
{
    private readonly SocketEndpoint _endpoint;
    private readonly SocketOperations _operations;
    private readonly ILogger _logger;
    private ITimer? _initLimit;
    private ITimer? _keepAlive;
    private Task _connecting = Task.CompletedTask;
    private Task _keepingAlive = Task.CompletedTask;
    private volatile bool _isInitialized;
    private volatile bool _isAcknowledged;

    public SocketSession(SocketEndpoint endpoint, SocketConnection connection, SocketProtocol protocol)
    {
        _endpoint = endpoint;
        _logger = endpoint.Logger;
        _operations = new SocketOperations(endpoint.Options.MaxOperations);
        Socket = connection;
        SocketProtocol = protocol;
    }

    public SocketConnection Socket { get; }

    public SocketProtocol SocketProtocol { get; }

    public ISocketConnection Connection => Socket;

    public string Protocol => SocketProtocol.Name;

    public int OperationCount => _operations.Count;

    /// <summary>Serves the client until the connection ends. Never throws.</summary>
    public async Task RunAsync()
    {
        _initLimit = _endpoint.Time.CreateTimer(
            static state => ((SocketSession)state!).EndInitialization(),
            this,
            _endpoint.Options.ConnectionInitializationTimeout,
            Timeout.InfiniteTimeSpan);
        while (await Socket.ReceiveAsync().ConfigureAwait(false) is { } message)
        {
            using (message)
            {
                if (!Socket.IsClosed)
                {
                    await HandleAsync(message.Written).ConfigureAwait(false);
                }
            }
        }

        await EndAsync().ConfigureAwait(false);
    }

    public ValueTask<IRequestExecutor> GetExecutorAsync(CancellationToken cancellationToken) =>
        _endpoint.Executors.GetExecutorAsync(_endpoint.ExecutorName, cancellationToken);

    /// <summary>Makes the request of an operation. Without services of the request, each operation gets a scope of its
    /// own.</summary>
    public async ValueTask<OperationRequest> CreateRequestAsync(
        string id,
        ParsedRequest parsed,
        CancellationToken cancellationToken)
    {
        await _endpoint.Documents.ResolveAsync(parsed, cancellationToken).ConfigureAwait(false);
        var builder = OperationRequestBuilder.From(new OperationRequest
        {
            Document = parsed.Document,
            DocumentId = parsed.DocumentId,
            OperationName = parsed.OperationName,
            Variables = parsed.Variables,
            Extensions = parsed.Extensions,
            AllowIncrementalDelivery = true,
            User = Socket.HttpContext.Features.Get<IHttpAuthenticationFeature>()?.User,
            Transport = Socket.HttpContext,
        });
        await _endpoint.Interceptor.OnRequestAsync(this, id, builder, cancellationToken).ConfigureAwait(false);
        return builder.Build();
    }

    /// <summary>Frees the id of an operation.</summary>
    /// <returns>Whether the client still waits for it.</returns>
    public bool Release(SocketOperation operation) => _operations.Release(operation);

    /// <summary>Closes the connection because of a failure on this side.</summary>
    public ValueTask BreakAsync(Exception exception)
    {
        if (Socket.IsClosed)
        {
            return default;
        }

        LogBroken(exception);
        return Socket.CloseAsync(SocketCloseCode.InternalError, "Internal server error");
    }

    private async ValueTask HandleAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await HandleAsync(ClientMessage.Parse(bytes, SocketProtocol)).ConfigureAwait(false);
        }
        catch (SocketCloseException exception)
        {
            await Socket.CloseAsync(exception.Code, exception.Message).ConfigureAwait(false);
        }
        catch (RequestRejectedException exception)
        {
            await Socket.CloseAsync(SocketCloseCode.BadMessage, exception.Message).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (Socket.IsClosed)
        {
            // There is nobody to answer.
        }
        catch (Exception exception)
        {
            await BreakAsync(exception).ConfigureAwait(false);
        }
    }

    private ValueTask HandleAsync(ClientMessage message)
    {
        switch (message.Kind)
        {
            case ClientMessageKind.Init:
                return InitializeAsync(message);
            case ClientMessageKind.Subscribe:
                return SubscribeAsync(message);
            case ClientMessageKind.Complete:
                return StopAsync(message.RequireId());
            case ClientMessageKind.Ping:
                return AnswerPingAsync(message);
            case ClientMessageKind.Terminate:
                return Socket.CloseAsync(SocketCloseCode.Normal, "");
            default:
                return default;
        }
    }

    private async ValueTask InitializeAsync(ClientMessage message)
    {
        if (_isInitialized)
        {
            throw new SocketCloseException(SocketCloseCode.TooManyInitializations, "Too many initialisation requests");
        }

        _isInitialized = true;
        _initLimit?.Dispose();
        _connecting = ConnectAsync(message.CopyPayload());
        if (SocketProtocol.SubscribesEarly)
        {
            await _connecting.ConfigureAwait(false);
        }
    }

    private async Task ConnectAsync(OperationMessagePayload payload)
    {
        try
        {
            var status = await _endpoint.Interceptor.OnConnectAsync(this, payload, Socket.RequestAborted)
                .ConfigureAwait(false);
            await (status.Accepted ? AcknowledgeAsync(status) : RefuseAsync(status.Message)).ConfigureAwait(false);
        }
        catch (GraphQLException exception)
        {
            await RefuseAsync(exception.Errors is [var error, ..] ? error.Message : "Forbidden").ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (Socket.IsClosed || Socket.RequestAborted.IsCancellationRequested)
        {
            // The client did not wait.
        }
        catch (Exception exception)
        {
            await BreakAsync(exception).ConfigureAwait(false);
        }
    }

    // The client may subscribe as soon as it has the message, so the state comes first.
    private async Task AcknowledgeAsync(ConnectionStatus status)
    {
        _isAcknowledged = true;
        using (var message = ServerMessage.Create("connection_ack", status.Extensions))
        {
            await Socket.SendAsync(message).ConfigureAwait(false);
        }

        Socket.ExpiresAt ??= FindExpiry();
        if (_endpoint.Options.KeepAliveInterval is { } interval)
        {
            _keepAlive = _endpoint.Time.CreateTimer(
                static state => ((SocketSession)state!).KeepAlive(),
                this,
                interval,
                interval);
        }
    }

    private async Task RefuseAsync(string reason)
    {
        if (SocketProtocol.HasConnectionErrors)
        {
            var payload = new Dictionary<string, object?> { ["message"] = reason };
            using var message = ServerMessage.Create("connection_error", payload);
            await Socket.SendAsync(message).ConfigureAwait(false);
        }

        await Socket.CloseAsync(SocketCloseCode.Forbidden, reason).ConfigureAwait(false);
    }

    private async ValueTask SubscribeAsync(ClientMessage message)
    {
        var id = message.RequireId();
        if (!_isAcknowledged)
        {
            throw new SocketCloseException(SocketCloseCode.Unauthorized, "Unauthorized");
        }

        // The request keeps the bytes that it was read from; those of the message are given back.
        var requests = JsonRequestParser.Parse(message.Payload.ToArray());
        if (requests.IsList)
        {
            requests.Dispose();
            throw new SocketCloseException(SocketCloseCode.BadMessage, "The payload is no object.");
        }

        var operation = new SocketOperation(this, id, requests.Items[0]);
        if (TryStart(operation))
        {
            return;
        }

        using (operation)
        {
            await operation.RefuseAsync(SocketErrors.TooManyOperations(_endpoint.Options.MaxOperations))
                .ConfigureAwait(false);
        }
    }

    private bool TryStart(SocketOperation operation)
    {
        try
        {
            if (!_operations.TryAdd(operation))
            {
                return false;
            }
        }
        catch (SocketCloseException)
        {
            operation.Dispose();
            throw;
        }

        _ = RunAsync(operation);
        return true;
    }

    private async Task RunAsync(SocketOperation operation)
    {
        await operation.RunAsync().ConfigureAwait(false);
        operation.Dispose();
        try
        {
            await _endpoint.Interceptor.OnCompleteAsync(this, operation.Id, Socket.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await BreakAsync(exception).ConfigureAwait(false);
        }
        finally
        {
            _operations.End(operation);
        }
    }

    private async ValueTask StopAsync(string id)
    {
        if (_operations.Stop(id) && SocketProtocol.ConfirmsComplete)
        {
            using var message = ServerMessage.Complete(System.Text.Json.JsonEncodedText.Encode(id));
            await Socket.SendAsync(message).ConfigureAwait(false);
        }
    }

    private async ValueTask AnswerPingAsync(ClientMessage ping)
    {
        var payload = await _endpoint.Interceptor.OnPingAsync(this, ping.CopyPayload(), Socket.RequestAborted)
            .ConfigureAwait(false);
        using var message = ServerMessage.Create("pong", payload);
        await Socket.SendAsync(message).ConfigureAwait(false);
    }

    private void EndInitialization()
    {
        if (!_isInitialized)
        {
            _ = Socket.CloseAsync(SocketCloseCode.InitializationTimeout, "Connection initialisation timeout").AsTask();
        }
    }

    // A sign that could not be sent yet is still one.
    private void KeepAlive()
    {
        if (_keepingAlive.IsCompleted && !Socket.IsClosed)
        {
            _keepingAlive = SendKeepAliveAsync();
        }
    }

    private async Task SendKeepAliveAsync()
    {
        using var message = ServerMessage.Create(SocketProtocol.KeepAliveType);
        await Socket.SendAsync(message).ConfigureAwait(false);
    }

    private DateTimeOffset? FindExpiry()
    {
        var user = Socket.HttpContext.Features.Get<IHttpAuthenticationFeature>()?.User;
        return long.TryParse(user?.FindFirst("exp")?.Value, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(
                seconds,
                DateTimeOffset.MinValue.ToUnixTimeSeconds(),
                DateTimeOffset.MaxValue.ToUnixTimeSeconds()))
            : null;
    }

    private async ValueTask EndAsync()
    {
        _initLimit?.Dispose();
        _keepAlive?.Dispose();
        await Socket.CloseAsync(SocketCloseCode.Normal, "").ConfigureAwait(false);
        await _connecting.ConfigureAwait(false);
        await _keepingAlive.ConfigureAwait(false);
        await _operations.WhenAllEndedAsync().ConfigureAwait(false);
        try
        {
            await _endpoint.Interceptor.OnCloseAsync(this, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            LogBroken(exception);
        }
    }

    [LoggerMessage(10, LogLevel.Error, "A WebSocket connection ended because of a failure.")]
    private partial void LogBroken(Exception exception);
}
