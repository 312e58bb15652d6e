using Microsoft.Extensions.Options;

namespace EShop.ServiceDefaults.Identity;

/// <summary>Decides whether an access token is believed.</summary>
public sealed class AccessTokenReader(
    ISigningKeySource keys,
    IOptions<IdentityOptions> options,
    TimeProvider clock)
{
    /// <summary>Reads a token: form first, then signature, then claims, so that nothing unsigned is interpreted.</summary>
    /// <exception cref="SigningKeysUnavailableException">Nobody can say now whether the signature is good.</exception>
    public async ValueTask<AccessTokenResult> ReadAsync(string text, CancellationToken cancellationToken)
    {
        var rejection = JsonWebSignature.TryParse(text, out var signature);

        if (signature is null)
        {
            return new AccessTokenResult(null, rejection);
        }

        if (signature.KeyId is not { } keyId || await keys.FindAsync(keyId, cancellationToken) is not { } key)
        {
            return new AccessTokenResult(null, TokenRejection.UnknownKey);
        }

        if (!signature.IsSignedBy(key))
        {
            return new AccessTokenResult(null, TokenRejection.InvalidSignature);
        }

        rejection = AccessTokenClaims.TryRead(signature.Payload, options.Value, clock.GetUtcNow(), out var token);
        return new AccessTokenResult(token, rejection);
    }
}
