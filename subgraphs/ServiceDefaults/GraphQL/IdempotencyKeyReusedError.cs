using EShop.Contracts;

namespace EShop.Inventory.Types.Errors;

/// <summary>The idempotency key was used for another request.</summary>
public sealed class IdempotencyKeyReusedError(IdempotencyKeyReusedException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
