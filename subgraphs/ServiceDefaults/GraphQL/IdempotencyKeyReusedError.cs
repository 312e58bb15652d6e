using EShop.Contracts;

namespace EShop.ServiceDefaults.GraphQL;

/// <summary>The typed error of an idempotency key that came again with another request.</summary>
[Shareable]
[GraphQLDescription("The idempotency key was used for another request.")]
public sealed class IdempotencyKeyReusedError(IdempotencyKeyReusedException exception)
{
    /// <summary>What went wrong.</summary>
    [GraphQLDescription("What went wrong, for people.")]
    public string Message { get; } = exception.Message;
}
