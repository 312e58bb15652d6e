namespace EShop.Payments.Domain;

/// <summary>How far a payment is.</summary>
public enum PaymentStatus
{
    /// <summary>The provider was asked, or will be, and has not answered yet.</summary>
    Pending,

    /// <summary>The customer has to prove to the bank who they are.</summary>
    Challenged,

    /// <summary>The shop may take the money.</summary>
    Authorized,

    /// <summary>The shop may not take the money.</summary>
    Declined,

    /// <summary>The shop gave up the right to take the money before it took any.</summary>
    Voided,

    /// <summary>The shop took the money, or a part of it.</summary>
    Captured,

    /// <summary>The customer has got back all that was taken.</summary>
    Refunded
}
