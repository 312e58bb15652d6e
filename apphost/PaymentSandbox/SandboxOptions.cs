namespace EShop.PaymentSandbox;

/// <summary>How the sandbox behaves; configuration section <c>Sandbox</c>.</summary>
public sealed class SandboxOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Sandbox";

    /// <summary>What callers of the API show as bearer token.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Where messages go; empty: none are sent.</summary>
    public string WebhookUrl { get; set; } = "";

    /// <summary>What messages are signed with, in base64.</summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>How late the answer to <c>tok_timeout</c> comes.</summary>
    public TimeSpan LateAnswer { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long a challenge may be answered.</summary>
    public TimeSpan ChallengeLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often a message is sent that nobody takes.</summary>
    public int WebhookTries { get; set; } = 8;

    /// <summary>How long after the first failure a message is sent again; twice as long after each further one.</summary>
    public TimeSpan WebhookPause { get; set; } = TimeSpan.FromSeconds(1);
}
