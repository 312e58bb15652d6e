using EShop.Contracts;
using EShop.Contracts.Events.Orders;

namespace EShop.Payments.Domain.Ledger;

/// <summary>One movement of a payment in the books: its entries sum to zero. It names a payment and no person.</summary>
public sealed class LedgerTransaction
{
    private LedgerTransaction()
    {
    }

    private LedgerTransaction(
        LedgerTransactionKind kind,
        Guid paymentId,
        string reference,
        CurrencyCode currency,
        DateTimeOffset now,
        params ReadOnlySpan<(LedgerAccount Account, long Amount)> lines)
    {
        Id = Guid.CreateVersion7(now);
        Kind = kind;
        PaymentId = paymentId;
        Reference = reference;
        OccurredAt = now;
        Entries = [];

        foreach (var (account, amount) in lines)
        {
            Entries.Add(new LedgerEntry(Guid.CreateVersion7(now), Id, account, amount, currency));
        }
    }

    public Guid Id { get; private set; }

    /// <summary>What it is about.</summary>
    public LedgerTransactionKind Kind { get; private set; }

    public Guid PaymentId { get; private set; }

    /// <summary>Unique for the movement, so that it is not booked twice.</summary>
    [GraphQLIgnore]
    public string Reference { get; private set; } = "";

    /// <summary>When it happened.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>Its lines.</summary>
    [GraphQLIgnore]
    public List<LedgerEntry> Entries { get; private set; } = [];

    /// <summary>Money was authorized.</summary>
    public static LedgerTransaction Authorization(Payment payment, DateTimeOffset now)
        => new(
            LedgerTransactionKind.Authorization, payment.Id, $"authorization:{payment.Id:n}", payment.Currency, now,
            (LedgerAccount.Holds, payment.AuthorizedAmount),
            (LedgerAccount.HoldsContra, -payment.AuthorizedAmount));

    /// <summary>Authorized money was given up.</summary>
    public static LedgerTransaction Release(Payment payment, long amount, DateTimeOffset now)
        => new(
            LedgerTransactionKind.Release,
            payment.Id,
            $"release:{payment.Id:n}:{payment.VoidedAmount}",
            payment.Currency,
            now,
            (LedgerAccount.Holds, -amount),
            (LedgerAccount.HoldsContra, amount));

    /// <summary>Authorized money was taken.</summary>
    public static LedgerTransaction Capture(Payment payment, long amount, string key, DateTimeOffset now)
        => new(
            LedgerTransactionKind.Capture, payment.Id, key, payment.Currency, now,
            (LedgerAccount.Holds, -amount),
            (LedgerAccount.HoldsContra, amount),
            (Till(payment), amount),
            (LedgerAccount.Sales, -amount));

    /// <summary>Money was given back.</summary>
    public static LedgerTransaction Refund(Payment payment, long amount, string key, DateTimeOffset now)
        => new(
            LedgerTransactionKind.Refund, payment.Id, key, payment.Currency, now,
            (LedgerAccount.Refunds, amount),
            (Till(payment), -amount));

    /// <summary>A bank took money back.</summary>
    public static LedgerTransaction Dispute(Payment payment, long amount, DateTimeOffset now)
        => new(
            LedgerTransactionKind.Dispute,
            payment.Id,
            $"dispute:{payment.Id:n}:{payment.DisputedAmount}",
            payment.Currency,
            now,
            (LedgerAccount.Disputes, amount),
            (Till(payment), -amount));

    private static LedgerAccount Till(Payment payment)
        => payment.Method == PaymentMethod.CashOnDelivery ? LedgerAccount.Cash : LedgerAccount.Provider;
}
