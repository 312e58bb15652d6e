namespace EShop.Users.Codes;

/// <summary>Where one-time codes go in development, in place of phones.</summary>
public static class DevelopmentCodes
{
    /// <summary>The Redis channel; a message is a phone number, a space and the code.</summary>
    public const string Channel = "development:codes";
}
