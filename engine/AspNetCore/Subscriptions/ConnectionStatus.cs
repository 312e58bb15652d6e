namespace Cacao.AspNetCore.Subscriptions;

/// <summary>Whether a client may connect.</summary>
public sealed class ConnectionStatus
{
    private static readonly ConnectionStatus s_accepted = new(true, "", null);

    private ConnectionStatus(bool accepted, string message, IReadOnlyDictionary<string, object?>? extensions)
    {
        Accepted = accepted;
        Message = message;
        Extensions = extensions;
    }

    /// <summary>Whether the client may connect.</summary>
    public bool Accepted { get; }

    /// <summary>Why it may not; a client sees it as the reason of the close code 4403.</summary>
    public string Message { get; }

    /// <summary>The payload of <c>connection_ack</c>.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The client may connect.</summary>
    public static ConnectionStatus Accept() => s_accepted;

    /// <summary>The client may connect and gets a payload with the acknowledgement.</summary>
    public static ConnectionStatus Accept(IReadOnlyDictionary<string, object?> extensions) => new(true, "", extensions);

    /// <summary>The client may not connect.</summary>
    public static ConnectionStatus Reject(string message = "Forbidden") => new(false, message, null);
}
