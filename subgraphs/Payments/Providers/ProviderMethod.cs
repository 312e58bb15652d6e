namespace EShop.Payments.Providers;

/// <summary>What a provider tells of a card that it keeps.</summary>
/// <param name="Token">What the provider knows it by.</param>
/// <param name="Brand">Whose card it is, for example <c>visa</c>.</param>
/// <param name="LastFour">The last four digits of its number.</param>
public sealed record ProviderMethod(string Token, string Brand, string LastFour);
