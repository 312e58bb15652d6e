namespace EShop.Payments.Providers;

/// <summary>How far a payment is, as its provider sees it.</summary>
public enum ProviderPaymentStatus
{
    /// <summary>The customer has to prove who they are.</summary>
    Challenged,

    /// <summary>The money may be taken.</summary>
    Authorized,

    /// <summary>The money may not be taken.</summary>
    Declined,

    /// <summary>The money, or a part of it, was taken.</summary>
    Captured,

    /// <summary>The right to take the money was given up.</summary>
    Voided
}
