namespace EShop.Payments.Types.Payments;

/// <summary>How a customer proves to the bank who they are.</summary>
/// <param name="Url">The page to open.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record PaymentChallenge(Uri Url, DateTimeOffset ExpiresAt);
