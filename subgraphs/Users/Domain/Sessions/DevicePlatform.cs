namespace EShop.Users.Domain;

/// <summary>What a device runs.</summary>
public enum DevicePlatform
{
    /// <summary>An Android app.</summary>
    Android,

    /// <summary>An iOS app.</summary>
    Ios,

    /// <summary>A browser.</summary>
    Web,

    /// <summary>Anything else.</summary>
    Other
}
