using Cacao.AspNetCore.Subscriptions;
using Cacao.Execution;

namespace Cacao.AspNetCore;

/// <summary>Takes part in the life of a WebSocket connection. One instance serves all connections.</summary>
/// <remarks>A <see cref="GraphQLException"/> refuses what was asked for, with its errors; any other exception closes the
/// connection with 4500.</remarks>
public interface ISocketSessionInterceptor
{
    /// <summary>Decides whether a client may connect. Sets <c>session.Connection.HttpContext.User</c> when the message says
    /// who the client is, and <see cref="ISocketConnection.ExpiresAt"/> when that holds for a time only.</summary>
    /// <param name="session">The session.</param>
    /// <param name="connectionInitMessage">The client's message <c>connection_init</c>.</param>
    /// <param name="cancellationToken">Fires when the connection ends.</param>
    ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session,
        IOperationMessagePayload connectionInitMessage,
        CancellationToken cancellationToken);

    /// <summary>Changes a request before it is executed.</summary>
    /// <param name="session">The session.</param>
    /// <param name="operationSessionId">The id that the client gave the operation.</param>
    /// <param name="requestBuilder">The request; the user of the connection is already set.</param>
    /// <param name="cancellationToken">Fires when the operation ends.</param>
    ValueTask OnRequestAsync(
        ISocketSession session,
        string operationSessionId,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken);

    /// <summary>Called once for each operation after it has ended, in whatever way.</summary>
    /// <param name="session">The session.</param>
    /// <param name="operationSessionId">The id that the client gave the operation.</param>
    /// <param name="cancellationToken">Fires when the connection ends.</param>
    ValueTask OnCompleteAsync(ISocketSession session, string operationSessionId, CancellationToken cancellationToken);

    /// <summary>Chooses the payload of the answer to a ping.</summary>
    /// <param name="session">The session.</param>
    /// <param name="pingMessage">The client's message <c>ping</c>.</param>
    /// <param name="cancellationToken">Fires when the connection ends.</param>
    /// <returns>The payload, or <c>null</c> for none.</returns>
    ValueTask<IReadOnlyDictionary<string, object?>?> OnPingAsync(
        ISocketSession session,
        IOperationMessagePayload pingMessage,
        CancellationToken cancellationToken);

    /// <summary>Called once after the connection has ended and all its operations with it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Never fires.</param>
    ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken);
}
