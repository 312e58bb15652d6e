namespace EShop.Users;

/// <summary>The REST service that sends text messages.</summary>
public sealed class SmsServiceOptions
{
    /// <summary>Where messages are posted to; null when there is none.</summary>
    public Uri? Url { get; set; }

    /// <summary>The bearer token of the service.</summary>
    public string Token { get; set; } = "";

    /// <summary>The name that messages come from, at most 11 characters.</summary>
    public string Sender { get; set; } = "EShop";

    /// <summary>
    /// Whether the service is the shop's own, behind the gateway's credential; nobody else may see that.
    /// </summary>
    public bool IsOwn { get; set; }
}
