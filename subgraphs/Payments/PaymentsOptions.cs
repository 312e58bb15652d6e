using EShop.Payments.Providers.Sandbox;
using EShop.Payments.Providers.Stripe;

namespace EShop.Payments;

/// <summary>Which provider takes cards, and how it is reached; configuration section <c>Payments</c>.</summary>
public sealed class PaymentsOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Payments";

    /// <summary>The provider of cards: <c>sandbox</c> or <c>stripe</c>.</summary>
    public string Provider { get; set; } = SandboxProvider.ProviderName;

    /// <summary>How many calls to providers are made at a time; 0: none, others do it.</summary>
    public int OperationLanes { get; set; } = 4;

    /// <summary>How long until a due call is found that nobody told of.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>After which time a call is taken for lost with its process; longer than any call takes.</summary>
    public TimeSpan OperationLease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The sandbox.</summary>
    public ProviderAccount Sandbox { get; set; } = new();

    /// <summary>Stripe.</summary>
    public ProviderAccount Stripe { get; set; } = new() { Url = StripeProvider.DefaultUrl };

    /// <summary>The account at the provider of cards.</summary>
    public ProviderAccount? CardAccount => Provider switch
    {
        SandboxProvider.ProviderName => Sandbox,
        StripeProvider.ProviderName => Stripe,
        _ => null,
    };
}

/// <summary>An account at a provider.</summary>
public sealed class ProviderAccount
{
    /// <summary>Where its API is.</summary>
    public string Url { get; set; } = "";

    /// <summary>What we show to it.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>What it signs its webhooks with; empty: it may send none.</summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>What it signed them with before, while a change of the secret is under way.</summary>
    public string PreviousWebhookSecret { get; set; } = "";

    /// <summary>Where the customer's browser goes after a challenge.</summary>
    public string ReturnUrl { get; set; } = "";

    /// <summary>Whether it can be reached.</summary>
    public bool IsComplete => Uri.IsWellFormedUriString(Url, UriKind.Absolute) && ApiKey.Length > 0;

    /// <summary>The secrets that count.</summary>
    public IEnumerable<string> WebhookSecrets
        => new[] { WebhookSecret, PreviousWebhookSecret }.Where(secret => secret.Length > 0);
}
