namespace EShop.ServiceDefaults.Identity;

/// <summary>Why a token is not believed. It goes to the log; whoever sent the token learns none of it.</summary>
public enum TokenRejection
{
    /// <summary>The token is good.</summary>
    None,

    /// <summary>The header <c>Authorization</c> comes twice or has another scheme than <c>Bearer</c>.</summary>
    NotBearer,

    /// <summary>Longer than <see cref="JsonWebSignature.MaxLength"/>.</summary>
    TooLong,

    /// <summary>Not exactly three parts: encrypted tokens have five, unsigned ones an empty third.</summary>
    NotThreeParts,

    /// <summary>A part is not base64url without padding.</summary>
    InvalidEncoding,

    /// <summary>The header is no JSON object, names a member twice or asks for an extension.</summary>
    InvalidHeader,

    /// <summary>Another algorithm than ES256, which is the only one.</summary>
    UnsupportedAlgorithm,

    /// <summary>No key has the token's <c>kid</c>.</summary>
    UnknownKey,

    /// <summary>The signature does not belong to the key and the content.</summary>
    InvalidSignature,

    /// <summary>The claims are no JSON object, one is missing, comes twice or has another type.</summary>
    InvalidClaims,

    /// <summary>Issued by somebody else.</summary>
    WrongIssuer,

    /// <summary>Issued for somebody else.</summary>
    WrongAudience,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Its time has not come.</summary>
    NotYetValid,

    /// <summary>The session that it comes from has ended.</summary>
    SessionEnded
}
