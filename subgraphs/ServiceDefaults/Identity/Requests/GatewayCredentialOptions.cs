namespace EShop.ServiceDefaults.Identity;

/// <summary>How a subgraph knows its gateway; configuration section <c>Gateway</c>.</summary>
public sealed class GatewayCredentialOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Gateway";

    /// <summary>The header that carries the credential.</summary>
    public const string HeaderName = "X-Gateway-Credential";

    /// <summary>The fewest characters of a credential.</summary>
    public const int MinLength = 32;

    /// <summary>What the gateway sends; empty only in development, and then everybody is let in.</summary>
    public string Credential { get; set; } = "";

    /// <summary>The credential before the current one, accepted while gateways are being restarted; empty for none.</summary>
    public string PreviousCredential { get; set; } = "";
}
