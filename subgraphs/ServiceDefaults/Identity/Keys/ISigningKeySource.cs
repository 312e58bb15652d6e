namespace EShop.ServiceDefaults.Identity;

/// <summary>The public keys whose signatures are believed.</summary>
public interface ISigningKeySource
{
    /// <summary>The key with this name, or null when there is none.</summary>
    /// <exception cref="SigningKeysUnavailableException">Nobody can say now whether there is one.</exception>
    ValueTask<Es256PublicKey?> FindAsync(string keyId, CancellationToken cancellationToken);
}
