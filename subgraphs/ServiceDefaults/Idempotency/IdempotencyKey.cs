namespace EShop.ServiceDefaults.Idempotency;

/// <summary>Names one call of a mutation, so that a repeat of it is known.</summary>
/// <param name="Operation">The mutation, for example <c>placeOrder</c>; the same key may serve for another one.</param>
/// <param name="OwnerId">Who calls; nobody gets the answer to somebody else's key.</param>
/// <param name="Value">What the client chose.</param>
public sealed record IdempotencyKey(string Operation, Guid OwnerId, string Value);
