using System.Net;
using Microsoft.AspNetCore.Http;

namespace EShop.ServiceDefaults.Identity;

/// <summary>Where a request comes from.</summary>
public static class ClientAddress
{
    /// <summary>
    /// The header in which the gateway tells a subgraph the client's address. A subgraph may believe it, because
    /// nobody but the gateway reaches it; the gateway itself overwrites what clients send.
    /// </summary>
    public const string HeaderName = "X-Client-Address";

    /// <summary>The client's address: what the gateway says, else the other end of the connection.</summary>
    public static IPAddress Of(HttpContext context)
    {
        var address = IPAddress.TryParse(context.Request.Headers[HeaderName].ToString(), out var told)
            ? told
            : context.Connection.RemoteIpAddress ?? IPAddress.None;
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }
}
