using EShop.Contracts;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;

namespace EShop.Payments.Domain;

/// <summary>What a customer pays for one order, in one currency.</summary>
/// <remarks>
/// All amounts are minor units of <see cref="Currency"/>. What is under way (<see cref="CapturingAmount"/>,
/// <see cref="RefundingAmount"/>) is set aside before the provider is asked, so that no two calls spend the same money.
/// </remarks>
public sealed partial class Payment
{
    private Payment()
    {
    }

    /// <summary>A payment that the provider has not been asked for.</summary>
    /// <param name="id">The id of the payment.</param>
    /// <param name="command">What the order asks for.</param>
    /// <param name="provider">Who moves the money.</param>
    /// <param name="now">Now.</param>
    public Payment(Guid id, AuthorizePayment command, string provider, DateTimeOffset now)
    {
        Id = id;
        OrderId = command.OrderId;
        UserId = command.UserId;
        Method = command.Method;
        PaymentMethodId = command.PaymentMethodId;
        Provider = provider;
        Currency = command.Amount.Currency;
        DueAmount = command.Amount.Amount;
        Deadline = command.Deadline;
        CreatedAt = now;
        UpdatedAt = now;
    }

    public Guid Id { get; private set; }

    public Guid OrderId { get; private set; }

    public Guid UserId { get; private set; }

    /// <summary>How it is paid.</summary>
    [GraphQLIgnore]
    public PaymentMethod Method { get; private set; }

    /// <summary>Who moves the money, for example <c>stripe</c>.</summary>
    public string Provider { get; private set; } = "";

    [GraphQLIgnore]
    public Guid? PaymentMethodId { get; private set; }

    /// <summary>The provider's name for it; null until the provider has answered.</summary>
    [GraphQLIgnore]
    public string? ProviderReference { get; private set; }

    /// <summary>How far it is.</summary>
    public PaymentStatus Status { get; private set; }

    /// <summary>Why the shop may not take the money.</summary>
    public DeclineReason? DeclineReason { get; private set; }

    [GraphQLIgnore]
    public CurrencyCode Currency { get; private set; }

    [GraphQLIgnore]
    public string? ChallengeUrl { get; private set; }

    [GraphQLIgnore]
    public DateTimeOffset? ChallengeExpiresAt { get; private set; }

    /// <summary>When the order gives up waiting for the authorisation.</summary>
    [GraphQLIgnore]
    public DateTimeOffset Deadline { get; private set; }

    /// <summary>Since when the order does not want it any more; whatever the provider still answers is undone.</summary>
    [GraphQLIgnore]
    public DateTimeOffset? VoidRequestedAt { get; private set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When something last became of it.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Whether the provider may still say yes or no.</summary>
    [GraphQLIgnore]
    public bool IsOpen => Status is PaymentStatus.Pending or PaymentStatus.Challenged;

    /// <summary>When an open payment is given up.</summary>
    [GraphQLIgnore]
    public DateTimeOffset GiveUpAt
        => ChallengeExpiresAt is { } expiry && expiry < Deadline ? expiry : Deadline;

    /// <summary>Remembers under which name the provider keeps it.</summary>
    public void KnownAs(string reference) => ProviderReference ??= reference;

    /// <summary>The bank wants to know who the customer is.</summary>
    public void Challenge(string url, DateTimeOffset expiresAt, DateTimeOffset now)
    {
        Become(PaymentStatus.Challenged, now);
        ChallengeUrl = url;
        ChallengeExpiresAt = expiresAt;
    }

    /// <summary>The shop may take the money.</summary>
    public void Authorize(DateTimeOffset now)
    {
        Become(PaymentStatus.Authorized, now);
        AuthorizedAmount = DueAmount;
        ChallengeUrl = null;
    }

    /// <summary>The shop may not take the money.</summary>
    public void Decline(DeclineReason reason, DateTimeOffset now)
    {
        Become(PaymentStatus.Declined, now);
        DeclineReason = reason;
        ChallengeUrl = null;
    }

    /// <summary>The order does not want it any more.</summary>
    public void RequestVoid(DateTimeOffset now) => VoidRequestedAt ??= now;

    /// <summary>Names somebody who cannot be found instead of the customer.</summary>
    public void Pseudonymise(Guid pseudonymId)
    {
        UserId = pseudonymId;
        PaymentMethodId = null;
        ChallengeUrl = null;
    }

    private void Become(PaymentStatus status, DateTimeOffset now)
    {
        Status = PaymentTransitions.Require(Status, status);
        UpdatedAt = now;
    }
}
