namespace EShop.PaymentSandbox.Charges;

/// <summary>A message about a charge.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Timestamp">When.</param>
/// <param name="Data">The charge.</param>
public sealed record ChargeMessage(string Type, DateTimeOffset Timestamp, ChargeView Data);
