using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace EShop.ServiceDefaults.Hosting;

/// <summary>The address a subgraph listens on when nothing else is configured.</summary>
public static class DefaultUrl
{
    /// <summary>Listens on <paramref name="url"/> unless <c>urls</c>, or a port, is configured.</summary>
    public static WebApplicationBuilder UseDefaultUrl(this WebApplicationBuilder builder, string url)
    {
        var configured =
            builder.Configuration[WebHostDefaults.ServerUrlsKey]
            ?? builder.Configuration[WebHostDefaults.HttpPortsKey];

        if (string.IsNullOrEmpty(configured))
        {
            builder.WebHost.UseUrls(url);
        }

        return builder;
    }
}
