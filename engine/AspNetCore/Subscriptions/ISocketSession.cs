namespace Cacao.AspNetCore.Subscriptions;

/// <summary>A client that speaks a GraphQL sub-protocol over a WebSocket.</summary>
public interface ISocketSession
{
    /// <summary>The connection.</summary>
    ISocketConnection Connection { get; }

    /// <summary>The name of the sub-protocol: <c>graphql-transport-ws</c> or <c>graphql-ws</c>.</summary>
    string Protocol { get; }

    /// <summary>How many operations run now.</summary>
    int OperationCount { get; }
}
