namespace EShop.Payments.Providers.Sandbox;

/// <summary>What the sandbox is asked to authorize.</summary>
internal sealed record SandboxChargeRequest(
    string Reference,
    string OrderId,
    long Amount,
    string Currency,
    string Token);

/// <summary>How much of a payment.</summary>
internal sealed record SandboxAmountRequest(long? Amount);
