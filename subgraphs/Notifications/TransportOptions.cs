namespace EShop.Notifications;

/// <summary>Messages that other services have sent at once, for example one-time codes.</summary>
public sealed class MessageOptions
{
    /// <summary>The fewest characters of the token.</summary>
    public const int MinTokenLength = 32;

    /// <summary>What such a service shows; empty: nobody may.</summary>
    public string Token { get; set; } = "";

    /// <summary>How many messages one recipient gets in ten minutes at most.</summary>
    public int PerRecipient { get; set; } = 10;

    /// <summary>How many messages are sent in a minute at most.</summary>
    public int PerMinute { get; set; } = 600;
}

/// <summary>The REST service of a provider of text messages.</summary>
public sealed class SmsOptions
{
    /// <summary>Where messages are posted to; null: there is none.</summary>
    public Uri? Url { get; set; }

    /// <summary>The bearer token of the service.</summary>
    public string Token { get; set; } = "";

    /// <summary>The name that messages come from, at most 11 characters.</summary>
    public string Sender { get; set; } = "EShop";
}

/// <summary>A server for mail.</summary>
public sealed class SmtpOptions
{
    /// <summary>The name of the server; empty: there is none.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection is encrypted.</summary>
    public bool UseTls { get; set; } = true;

    /// <summary>Who signs in; empty: nobody has to.</summary>
    public string UserName { get; set; } = "";

    /// <summary>The password.</summary>
    public string Password { get; set; } = "";

    /// <summary>Who mail comes from.</summary>
    public string From { get; set; } = "EShop <no-reply@eshop.example>";
}

/// <summary>Firebase Cloud Messaging.</summary>
public sealed class FcmOptions
{
    /// <summary>The service account as JSON; empty: there is none.</summary>
    public string ServiceAccount { get; set; } = "";

    /// <summary>Where the service is.</summary>
    public Uri Url { get; set; } = new("https://fcm.googleapis.com/");
}
