using EShop.Contracts;

namespace EShop.Payments.Domain;

public sealed partial class Payment
{
    /// <summary>What the order costs.</summary>
    [GraphQLIgnore]
    public long DueAmount { get; private set; }

    [GraphQLIgnore]
    public long AuthorizedAmount { get; private set; }

    /// <summary>What captures that are under way may take.</summary>
    [GraphQLIgnore]
    public long CapturingAmount { get; private set; }

    [GraphQLIgnore]
    public long CapturedAmount { get; private set; }

    /// <summary>What was authorized and given up.</summary>
    [GraphQLIgnore]
    public long VoidedAmount { get; private set; }

    /// <summary>What refunds that are under way may give back.</summary>
    [GraphQLIgnore]
    public long RefundingAmount { get; private set; }

    [GraphQLIgnore]
    public long RefundedAmount { get; private set; }

    /// <summary>What the customer denies at their bank.</summary>
    [GraphQLIgnore]
    public long DisputedAmount { get; private set; }

    /// <summary>What an order of cash asked to take before the courier had it.</summary>
    [GraphQLIgnore]
    public long? CaptureWanted { get; private set; }

    /// <summary>Since when the courier is back, with cash or without.</summary>
    [GraphQLIgnore]
    public DateTimeOffset? CashReportedAt { get; private set; }

    /// <summary>What is authorized and neither taken nor given up.</summary>
    [GraphQLIgnore]
    public long HeldAmount => AuthorizedAmount - CapturedAmount - VoidedAmount;

    /// <summary>What may be taken: nothing any more once the order gave it up.</summary>
    [GraphQLIgnore]
    public long CapturableAmount
        => VoidRequestedAt is null && Status is PaymentStatus.Authorized or PaymentStatus.Captured
            ? HeldAmount - CapturingAmount
            : 0;

    /// <summary>What may be given back.</summary>
    [GraphQLIgnore]
    public long RefundableAmount => CapturedAmount - RefundedAmount - RefundingAmount;

    /// <summary>An amount in the payment's currency.</summary>
    public Money Of(long amount) => new(amount, Currency);

    /// <summary>Sets money aside for a capture.</summary>
    /// <exception cref="PaymentAmountException">There is not so much to take.</exception>
    public void BeginCapture(long amount)
    {
        PaymentAmountException.ThrowUnless(amount > 0 && amount <= CapturableAmount);
        CapturingAmount += amount;
    }

    /// <summary>The money that was set aside is the shop's.</summary>
    public void FinishCapture(long amount, DateTimeOffset now)
    {
        Become(PaymentStatus.Captured, now);
        CapturingAmount -= amount;
        CapturedAmount += amount;
    }

    /// <summary>The money that was set aside was not taken.</summary>
    public void FailCapture(long amount) => CapturingAmount -= amount;

    /// <summary>Gives up what is held.</summary>
    /// <returns>How much that was.</returns>
    public long Void(DateTimeOffset now)
    {
        var given = HeldAmount - CapturingAmount;
        VoidedAmount += given;
        ChallengeUrl = null;

        if (PaymentTransitions.Allow(Status, PaymentStatus.Voided))
        {
            Become(PaymentStatus.Voided, now);
        }

        return given;
    }

    /// <summary>Sets captured money aside for a refund.</summary>
    /// <exception cref="PaymentAmountException">There is not so much to give back.</exception>
    public void BeginRefund(long amount)
    {
        PaymentAmountException.ThrowUnless(amount > 0 && amount <= RefundableAmount);
        RefundingAmount += amount;
    }

    /// <summary>The customer has the money back.</summary>
    public void FinishRefund(long amount, DateTimeOffset now)
    {
        RefundingAmount -= amount;
        RefundedAmount += amount;
        UpdatedAt = now;

        if (RefundedAmount == CapturedAmount && CapturingAmount == 0 && Status != PaymentStatus.Refunded)
        {
            Become(PaymentStatus.Refunded, now);
        }
    }

    /// <summary>The customer did not get the money.</summary>
    public void FailRefund(long amount) => RefundingAmount -= amount;

    /// <summary>The customer denies the payment at their bank.</summary>
    /// <returns>By how much more than known before; 0 when that is no news.</returns>
    public long Dispute(long total, DateTimeOffset now)
    {
        var more = Math.Max(Math.Min(total, CapturedAmount) - DisputedAmount, 0);
        DisputedAmount += more;
        UpdatedAt = more > 0 ? now : UpdatedAt;
        return more;
    }

    /// <summary>Remembers what an order wants to take, until the courier has it.</summary>
    public void WantCapture(long amount) => CaptureWanted = amount;

    /// <summary>The courier is back.</summary>
    public void ReportCash(DateTimeOffset now) => CashReportedAt ??= now;
}
