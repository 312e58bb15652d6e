namespace EShop.Users.Domain;

/// <summary>How a code gets to its phone.</summary>
public enum OtpChannel
{
    /// <summary>A text message.</summary>
    Sms,

    /// <summary>A call in which the code is read out.</summary>
    Voice
}
