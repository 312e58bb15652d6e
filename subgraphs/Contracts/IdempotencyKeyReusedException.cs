namespace EShop.Contracts;

/// <summary>An idempotency key came again with another request than the first time.</summary>
public sealed class IdempotencyKeyReusedException()
    : Exception("This idempotency key was used for another request; use a new one for a new request.");
