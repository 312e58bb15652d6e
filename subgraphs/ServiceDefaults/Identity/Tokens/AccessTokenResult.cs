namespace EShop.ServiceDefaults.Identity;

/// <summary>What became of a token.</summary>
/// <param name="Token">What it says; null when it is not believed.</param>
/// <param name="Rejection">Why it is not believed.</param>
public readonly record struct AccessTokenResult(AccessToken? Token, TokenRejection Rejection);
