namespace EShop.PaymentSandbox.Charges;

/// <summary>Why something was not done.</summary>
/// <param name="Code">For programs.</param>
public sealed record Problem(string Code);
