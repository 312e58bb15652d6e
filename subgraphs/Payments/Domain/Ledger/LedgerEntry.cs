using EShop.Contracts;

namespace EShop.Payments.Domain.Ledger;

/// <summary>One line of a ledger transaction, never changed afterwards.</summary>
public sealed class LedgerEntry
{
    private LedgerEntry()
    {
    }

    internal LedgerEntry(Guid id, Guid transactionId, LedgerAccount account, long amount, CurrencyCode currency)
    {
        Id = id;
        TransactionId = transactionId;
        Account = account;
        Amount = amount;
        Currency = currency;
    }

    public Guid Id { get; private set; }

    public Guid TransactionId { get; private set; }

    /// <summary>What it is booked on.</summary>
    public LedgerAccount Account { get; private set; }

    /// <summary>Minor units: a debit is positive, a credit negative.</summary>
    public long Amount { get; private set; }

    [GraphQLIgnore]
    public CurrencyCode Currency { get; private set; }
}
