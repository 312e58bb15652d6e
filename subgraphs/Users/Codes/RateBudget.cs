namespace EShop.Users.Codes;

/// <summary>An amount per time that something may be done.</summary>
/// <param name="Key">What is counted, for example <c>otp:phone:…</c>.</param>
/// <param name="Amount">How often, at least once.</param>
/// <param name="Window">In which time.</param>
public sealed record RateBudget(string Key, int Amount, TimeSpan Window);
