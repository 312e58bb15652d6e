using Microsoft.AspNetCore.Http;

namespace Cacao.AspNetCore.Subscriptions;

/// <summary>A WebSocket connection.</summary>
public interface ISocketConnection
{
    /// <summary>The request that was upgraded. Its <see cref="HttpContext.User"/> is the user of all operations that start
    /// from now on. Its services are those of the connection; each operation has services of its own.</summary>
    HttpContext HttpContext { get; }

    /// <summary>What interceptors keep for this connection.</summary>
    IDictionary<string, object?> ContextData { get; }

    /// <summary>When the user's permission to be connected ends: then all operations end and the connection is closed with
    /// 4403. Default: the claim <c>exp</c> (seconds since 1970) of the user, or never.</summary>
    DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Whether the connection has ended or is about to.</summary>
    bool IsClosed { get; }

    /// <summary>Fires when the connection ends.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>Closes the connection; all operations end.</summary>
    /// <param name="code">The close code, 1000 to 4999.</param>
    /// <param name="reason">The reason for people; cut to 123 bytes.</param>
    ValueTask CloseAsync(int code, string reason);
}
