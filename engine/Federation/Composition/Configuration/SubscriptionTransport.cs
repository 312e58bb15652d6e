namespace Cacao.Federation.Composition.Configuration;

/// <summary>How a service sends the events of subscriptions.</summary>
public enum SubscriptionTransport
{
    /// <summary><c>sse</c>: server-sent events, each subscription on a connection of its own.</summary>
    ServerSentEvents,

    /// <summary><c>websocket</c>: the protocol <c>graphql-transport-ws</c>.</summary>
    WebSocket,
}
