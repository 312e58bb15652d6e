namespace EShop.Contracts.Events.Delivery;

/// <summary>Why goods could not be handed over.</summary>
public enum DeliveryFailure
{
    /// <summary>Nobody opened.</summary>
    NobodyHome,

    /// <summary>The address is wrong or not to be found.</summary>
    WrongAddress,

    /// <summary>The customer did not take them.</summary>
    Refused,

    /// <summary>They were damaged on the way.</summary>
    Damaged,

    /// <summary>The courier could not go on.</summary>
    CourierUnavailable
}
