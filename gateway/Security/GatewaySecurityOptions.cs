namespace EShop.Gateway.Security;

/// <summary>What stands in front of the gateway; configuration section <c>Security</c>.</summary>
public sealed class GatewaySecurityOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Security";

    /// <summary>
    /// The networks of the proxies whose <c>X-Forwarded-For</c> is believed, for example <c>10.0.0.0/8</c>; none when
    /// clients connect to the gateway itself.
    /// </summary>
    public List<string> TrustedProxies { get; } = [];
}
