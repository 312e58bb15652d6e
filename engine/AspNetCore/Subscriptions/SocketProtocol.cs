namespace Cacao.AspNetCore.Subscriptions;

/// <summary>What the two sub-protocols name differently and do differently.</summary>
internal abstract class SocketProtocol
{
    private static readonly SocketProtocol[] s_all = [new TransportProtocol(), new LegacyProtocol()];

    /// <summary>The name that is negotiated.</summary>
    public abstract string Name { get; }

    /// <summary>The type of a message with a result.</summary>
    public abstract string NextType { get; }

    /// <summary>The type of the server's signs of life.</summary>
    public abstract string KeepAliveType { get; }

    /// <summary>Whether a client may ask for operations before it has the acknowledgement.</summary>
    public abstract bool SubscribesEarly { get; }

    /// <summary>Whether a failed request is told as a result, followed by its end, instead of as an error.</summary>
    public abstract bool FailsWithResult { get; }

    /// <summary>Whether a refused client gets a message before the connection is closed.</summary>
    public abstract bool HasConnectionErrors { get; }

    /// <summary>Whether the server tells the end of an operation that the client itself has ended.</summary>
    public abstract bool ConfirmsComplete { get; }

    /// <summary>The protocol that clients should speak.</summary>
    public static SocketProtocol Default => s_all[0];

    /// <summary>The protocol of the server's choice among those that a client offers, or <c>null</c>.</summary>
    public static SocketProtocol? Choose(IList<string> offered) => Array.Find(s_all, p => offered.Contains(p.Name));

    /// <summary>The kind of the message that has a type.</summary>
    public abstract ClientMessageKind KindOf(string? type);

    /// <summary>The protocol of the package <c>graphql-ws</c>.</summary>
    /// <seealso href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/>
    private sealed class TransportProtocol : SocketProtocol
    {
        public override string Name => "graphql-transport-ws";

        public override string NextType => "next";

        public override string KeepAliveType => "ping";

        public override bool SubscribesEarly => false;

        public override bool FailsWithResult => false;

        public override bool HasConnectionErrors => false;

        public override bool ConfirmsComplete => false;

        public override ClientMessageKind KindOf(string? type) => type switch
        {
            "connection_init" => ClientMessageKind.Init,
            "subscribe" => ClientMessageKind.Subscribe,
            "complete" => ClientMessageKind.Complete,
            "ping" => ClientMessageKind.Ping,
            "pong" => ClientMessageKind.Pong,
            _ => ClientMessageKind.Unknown,
        };
    }

    /// <summary>The protocol of the package <c>subscriptions-transport-ws</c>, which older clients speak.</summary>
    /// <seealso href="https://github.com/apollographql/subscriptions-transport-ws/blob/master/PROTOCOL.md"/>
    private sealed class LegacyProtocol : SocketProtocol
    {
        public override string Name => "graphql-ws";

        public override string NextType => "data";

        public override string KeepAliveType => "ka";

        public override bool SubscribesEarly => true;

        public override bool FailsWithResult => true;

        public override bool HasConnectionErrors => true;

        public override bool ConfirmsComplete => true;

        public override ClientMessageKind KindOf(string? type) => type switch
        {
            "connection_init" => ClientMessageKind.Init,
            "start" => ClientMessageKind.Subscribe,
            "stop" => ClientMessageKind.Complete,
            "connection_terminate" => ClientMessageKind.Terminate,
            _ => ClientMessageKind.Unknown,
        };
    }
}
