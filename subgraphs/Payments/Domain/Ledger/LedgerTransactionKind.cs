namespace EShop.Payments.Domain.Ledger;

/// <summary>What a transaction of the ledger is about.</summary>
public enum LedgerTransactionKind
{
    /// <summary>Money was authorized.</summary>
    Authorization,

    /// <summary>Authorized money was given up.</summary>
    Release,

    /// <summary>Authorized money was taken.</summary>
    Capture,

    /// <summary>Money was given back.</summary>
    Refund,

    /// <summary>A bank took money back.</summary>
    Dispute
}
