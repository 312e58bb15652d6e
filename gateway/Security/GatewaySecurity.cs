using Cacao.Federation.AspNetCore;
using EShop.ServiceDefaults.Identity;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace EShop.Gateway.Security;

/// <summary>
/// Who a client is, decided at the door with the code that the subgraphs use again behind it, and what of a client's
/// request they get to see.
/// </summary>
public static class GatewaySecurity
{
    /// <summary>Adds the validation of access tokens and the headers that go on to subgraphs.</summary>
    public static WebApplicationBuilder AddGatewaySecurity(this WebApplicationBuilder builder)
    {
        builder.AddAccessTokens();
        builder.AddGatewayCredential();
        if (builder.TryAddRedis())
        {
            builder.AddSessionRevocation();
        }

        builder.Services
            .AddOptions<GatewaySecurityOptions>()
            .BindConfiguration(GatewaySecurityOptions.SectionName)
            .Validate(
                options => options.TrustedProxies.All(proxy => IPNetwork.TryParse(proxy, out _)),
                "Security:TrustedProxies must be networks such as 10.0.0.0/8.")
            .ValidateOnStart();
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<GatewaySecurityOptions>>(TrustProxies);
        builder.Services.Configure<GatewayOptions>(options =>
        {
            options.ForwardedHeaders.Add(GatewayCredentialOptions.HeaderName);
            options.ForwardedHeaders.Add(ClientAddress.HeaderName);
            options.ExplainScope ??= "operations";
        });
        return builder;
    }

    /// <summary>Refuses invalid tokens and writes the headers that subgraphs believe; goes before the endpoints.</summary>
    public static WebApplication UseGatewaySecurity(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SubgraphHeadersMiddleware>();
        app.UseAccessTokens();
        return app;
    }

    // Without a proxy in front, what a client says about its own address is worth nothing.
    private static void TrustProxies(ForwardedHeadersOptions options, IOptions<GatewaySecurityOptions> security)
    {
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        var networks = security.Value.TrustedProxies;
        options.ForwardedHeaders = networks.Count > 0 ? ForwardedHeaders.XForwardedFor : ForwardedHeaders.None;

        foreach (var network in networks)
        {
            options.KnownIPNetworks.Add(IPNetwork.Parse(network));
        }
    }
}
