namespace EShop.Delivery.Domain;

/// <summary>What became of an offer.</summary>
public enum OfferStatus
{
    /// <summary>The courier can take it.</summary>
    Open,

    /// <summary>The courier took it.</summary>
    Accepted,

    /// <summary>The courier did not want it.</summary>
    Declined,

    /// <summary>The courier did not answer in time.</summary>
    Expired,

    /// <summary>Another courier took the delivery, or it was cancelled.</summary>
    Withdrawn
}
