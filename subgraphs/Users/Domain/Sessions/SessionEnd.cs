namespace EShop.Users.Domain;

/// <summary>Why a session ended.</summary>
public enum SessionEnd
{
    /// <summary>The user signed out on the device.</summary>
    SignedOut,

    /// <summary>The user ended it from another device.</summary>
    Revoked,

    /// <summary>A refresh token came a second time: it had been stolen, before or after.</summary>
    TokenReused,

    /// <summary>The user signed in on too many other devices.</summary>
    Displaced,

    /// <summary>Staff locked the user out.</summary>
    Suspended,

    /// <summary>The user asked for erasure.</summary>
    Erased
}
