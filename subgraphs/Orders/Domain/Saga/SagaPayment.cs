namespace EShop.Orders.Domain;

/// <summary>What is known about the money for an order.</summary>
public enum SagaPayment
{
    /// <summary>Nobody was asked.</summary>
    None,

    /// <summary>The order costs nothing.</summary>
    NotNeeded,

    /// <summary>Payments was asked for the right to take it.</summary>
    AuthorizeRequested,

    /// <summary>The customer has to prove who they are.</summary>
    Challenged,

    /// <summary>It may be taken.</summary>
    Authorized,

    /// <summary>It may not be taken.</summary>
    Declined,

    /// <summary>Payments was asked to give up the right.</summary>
    VoidRequested,

    /// <summary>The right was given up.</summary>
    Voided,

    /// <summary>Payments was asked to take it.</summary>
    CaptureRequested,

    /// <summary>It was taken.</summary>
    Captured,

    /// <summary>It could not be taken.</summary>
    CaptureFailed
}
