namespace Cacao.AspNetCore.Subscriptions;

/// <summary>The close codes of GraphQL over WebSocket.</summary>
/// <seealso href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/>
internal static class SocketCloseCode
{
    public const int Normal = 1000;
    public const int GoingAway = 1001;
    public const int UnsupportedData = 1003;
    public const int MessageTooBig = 1009;
    public const int BadMessage = 4400;
    public const int Unauthorized = 4401;
    public const int Forbidden = 4403;
    public const int ProtocolNotAcceptable = 4406;
    public const int InitializationTimeout = 4408;
    public const int SubscriberExists = 4409;
    public const int TooManyInitializations = 4429;
    public const int InternalError = 4500;
}
