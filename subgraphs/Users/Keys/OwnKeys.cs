using EShop.ServiceDefaults.Identity;

namespace EShop.Users.Keys;

/// <summary>The issuer believes its own keys without asking itself over the network, and those that are configured.</summary>
internal sealed class OwnKeys(SigningKeyRing ring, PublishedKeys configured) : ISigningKeySource
{
    /// <inheritdoc />
    public async ValueTask<Es256PublicKey?> FindAsync(string keyId, CancellationToken cancellationToken)
        => await configured.FindAsync(keyId, cancellationToken) ?? await ring.FindAsync(keyId, cancellationToken);
}
