namespace ModelShop;

/// <summary>An amount of money.</summary>
/// <param name="Amount">The amount in cents.</param>
[Shareable]
public sealed record Money(int Amount, string Currency = "EUR");
