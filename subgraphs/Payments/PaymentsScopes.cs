namespace EShop.Payments;

/// <summary>What a token must carry for the work behind the counter.</summary>
public static class PaymentsScopes
{
    /// <summary>To see everybody's payments, the ledger and the reconciliation.</summary>
    public const string Read = "payments:read";
}
