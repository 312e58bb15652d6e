namespace EShop.PaymentSandbox.Charges;

/// <summary>A payment as the sandbox has it. It is only touched under the lock of <see cref="ChargeBook"/>.</summary>
public sealed class Charge(string id, ChargeRequest request, DateTimeOffset createdAt)
{
    private bool _isReleased;

    public string Id { get; } = id;

    public ChargeRequest Request { get; } = request;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public ChargeStatus Status { get; private set; } = ChargeStatus.Authorized;

    public long Captured { get; private set; }

    public long Refunded { get; private set; }

    public long Disputed { get; private set; }

    public string? DeclineCode { get; private set; }

    public string? ChallengeUrl { get; private set; }

    public DateTimeOffset? ChallengeExpiresAt { get; private set; }

    public void Decline(string code)
    {
        Status = ChargeStatus.Declined;
        DeclineCode = code;
    }

    public void Challenge(string url, DateTimeOffset expiresAt)
    {
        Status = ChargeStatus.Challenged;
        (ChallengeUrl, ChallengeExpiresAt) = (url, expiresAt);
    }

    public void Approve() => Status = ChargeStatus.Authorized;

    /// <summary>Takes money.</summary>
    /// <exception cref="SandboxRefusalException">There is not so much to take.</exception>
    public void Capture(long amount)
    {
        SandboxRefusalException.ThrowUnless(
            Status is ChargeStatus.Authorized or ChargeStatus.Captured && !_isReleased, "not_capturable");
        SandboxRefusalException.ThrowUnless(amount > 0 && Captured + amount <= Request.Amount, "amount_too_large");
        Status = ChargeStatus.Captured;
        Captured += amount;
    }

    /// <summary>Lets go of what is not taken; whatever else it is, it stays.</summary>
    public void Void()
    {
        _isReleased = true;

        if (Status is ChargeStatus.Authorized or ChargeStatus.Challenged)
        {
            Status = ChargeStatus.Voided;
        }
    }

    /// <summary>Gives money back.</summary>
    /// <exception cref="SandboxRefusalException">There is not so much to give back.</exception>
    public void Refund(long amount)
    {
        SandboxRefusalException.ThrowUnless(amount > 0 && Refunded + amount <= Captured, "amount_too_large");
        Refunded += amount;
    }

    /// <summary>The customer denies having paid.</summary>
    /// <exception cref="SandboxRefusalException">There is not so much to deny.</exception>
    public void Dispute(long amount)
    {
        SandboxRefusalException.ThrowUnless(amount > 0 && Disputed + amount <= Captured, "amount_too_large");
        Disputed += amount;
    }
}
