namespace EShop.PaymentSandbox.Charges;

/// <summary>What a caller asks for.</summary>
/// <param name="Reference">The caller's name for it.</param>
/// <param name="OrderId">What is paid.</param>
/// <param name="Amount">How much, in minor units.</param>
/// <param name="Currency">For example <c>EUR</c>.</param>
/// <param name="Token">The card.</param>
public sealed record ChargeRequest(string Reference, string? OrderId, long Amount, string Currency, string Token);

/// <summary>How much of a charge.</summary>
/// <param name="Amount">Minor units.</param>
public sealed record AmountRequest(long? Amount);
