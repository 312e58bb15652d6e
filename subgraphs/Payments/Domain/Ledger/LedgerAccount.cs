namespace EShop.Payments.Domain.Ledger;

/// <summary>What an amount of the ledger is booked on. Debits are positive, credits negative.</summary>
public enum LedgerAccount
{
    /// <summary>What customers' banks hold for the shop: authorized, not taken.</summary>
    Holds,

    /// <summary>The other side of the holds, which are no money yet.</summary>
    HoldsContra,

    /// <summary>What the payment provider owes the shop.</summary>
    Provider,

    /// <summary>What couriers collected in cash.</summary>
    Cash,

    /// <summary>What customers paid.</summary>
    Sales,

    /// <summary>What customers got back.</summary>
    Refunds,

    /// <summary>What banks took back because customers deny having paid.</summary>
    Disputes
}
