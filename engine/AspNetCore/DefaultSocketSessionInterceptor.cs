using Cacao.AspNetCore.Subscriptions;
using Cacao.Execution;

namespace Cacao.AspNetCore;

/// <summary>Accepts every connection and changes nothing; the base of interceptors that override one method.</summary>
public class DefaultSocketSessionInterceptor : ISocketSessionInterceptor
{
    /// <inheritdoc/>
    public virtual ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session,
        IOperationMessagePayload connectionInitMessage,
        CancellationToken cancellationToken) => new(ConnectionStatus.Accept());

    /// <inheritdoc/>
    public virtual ValueTask OnRequestAsync(
        ISocketSession session,
        string operationSessionId,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken) => default;

    /// <inheritdoc/>
    public virtual ValueTask OnCompleteAsync(
        ISocketSession session,
        string operationSessionId,
        CancellationToken cancellationToken) => default;

    /// <inheritdoc/>
    public virtual ValueTask<IReadOnlyDictionary<string, object?>?> OnPingAsync(
        ISocketSession session,
        IOperationMessagePayload pingMessage,
        CancellationToken cancellationToken) => default;

    /// <inheritdoc/>
    public virtual ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken) => default;
}
