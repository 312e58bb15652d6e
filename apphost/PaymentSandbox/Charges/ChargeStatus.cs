namespace EShop.PaymentSandbox.Charges;

/// <summary>How far a charge is.</summary>
public enum ChargeStatus
{
    Challenged,
    Authorized,
    Declined,
    Captured,
    Voided
}
