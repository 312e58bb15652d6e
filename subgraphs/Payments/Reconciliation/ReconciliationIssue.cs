namespace EShop.Payments.Reconciliation;

/// <summary>How the books of shop and provider may disagree about a payment.</summary>
public enum ReconciliationIssue
{
    /// <summary>What was taken is not the same everywhere.</summary>
    CapturedDiffers,

    /// <summary>What was given back is not the same everywhere.</summary>
    RefundedDiffers,

    /// <summary>The provider does not list a payment of the shop.</summary>
    UnknownToProvider,

    /// <summary>The provider lists a payment that the shop does not have.</summary>
    UnknownToShop,

    /// <summary>The provider was asked for something and what came of it is not known.</summary>
    OutcomeUnknown
}
