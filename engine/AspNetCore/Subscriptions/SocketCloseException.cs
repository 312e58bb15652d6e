namespace Cacao.AspNetCore.Subscriptions;

/// <summary>The client did what the protocol answers by closing the connection.</summary>
internal sealed class SocketCloseException(int code, string reason) : Exception(reason)
{
    public int Code { get; } = code;
}
