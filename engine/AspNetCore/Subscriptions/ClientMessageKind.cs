namespace Cacao.AspNetCore.Subscriptions;

/// <summary>What a client's message asks for.</summary>
internal enum ClientMessageKind
{
    Unknown,
    Init,
    Subscribe,
    Complete,
    Ping,
    Pong,
    Terminate,
}
