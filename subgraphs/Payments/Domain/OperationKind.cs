namespace EShop.Payments.Domain;

/// <summary>What a provider is asked to do.</summary>
public enum OperationKind
{
    /// <summary>To let the shop take money.</summary>
    Authorize,

    /// <summary>To tell how a payment is.</summary>
    Look,

    /// <summary>To take authorized money.</summary>
    Capture,

    /// <summary>To give up what is authorized and not taken.</summary>
    Void,

    /// <summary>To give money back.</summary>
    Refund
}
