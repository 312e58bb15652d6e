namespace EShop.ServiceDefaults.Identity;

/// <summary>The public keys cannot be had now, so that no token can be judged.</summary>
public sealed class SigningKeysUnavailableException() : Exception("The keys of the issuer cannot be had now.");
