namespace EShop.ServiceDefaults.Idempotency;

/// <summary>The answer to a call, to be given again when the call is repeated.</summary>
internal sealed class IdempotentAnswer
{
    public string Operation { get; private set; } = "";

    public Guid OwnerId { get; private set; }

    /// <summary>SHA-256 of what the client chose, which may be of any length.</summary>
    public byte[] Key { get; private set; } = [];

    /// <summary>SHA-256 of the request as JSON.</summary>
    public byte[] Request { get; private set; } = [];

    /// <summary>The answer as JSON; never null once the call was committed.</summary>
    public string? Answer { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }
}
