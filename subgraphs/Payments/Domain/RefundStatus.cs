namespace EShop.Payments.Domain;

/// <summary>How far a refund is.</summary>
public enum RefundStatus
{
    /// <summary>The provider was asked, or will be.</summary>
    Pending,

    /// <summary>The customer has the money.</summary>
    Succeeded,

    /// <summary>The customer did not get the money.</summary>
    Failed
}
