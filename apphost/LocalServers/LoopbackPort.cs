using System.Net;
using System.Net.Sockets;

namespace EShop.LocalServers;

/// <summary>
/// TCP ports on 127.0.0.1 for servers that nobody else has to find. They lie below 32768, where Linux begins to hand
/// out ports to outgoing connections.
/// </summary>
public static class LoopbackPort
{
    private const int First = 20000;
    private const int Last = 32000;

    /// <summary>The lowest attempt count after which <see cref="Find"/> gives up.</summary>
    private const int Attempts = 200;

    /// <summary>Finds a port that is free now; another process may still be faster, so a server start is retried.</summary>
    /// <param name="preferred">Taken when it is free, so that a restarted server keeps its address.</param>
    /// <exception cref="LocalServerException">No free port was found.</exception>
    public static int Find(int? preferred = null)
    {
        if (preferred is { } port && IsFree(port))
        {
            return port;
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var candidate = Random.Shared.Next(First, Last);
            if (IsFree(candidate))
            {
                return candidate;
            }
        }

        throw new LocalServerException($"No free TCP port was found on 127.0.0.1 between {First} and {Last}");
    }

    /// <summary>Whether a server could listen on the port now.</summary>
    public static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
