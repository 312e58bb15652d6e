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
}
