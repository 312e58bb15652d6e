using EShop.Contracts;
using EShop.Delivery.Domain;

namespace EShop.Delivery.Types.Errors;

/// <summary>There is no such slot, or it is too late for it.</summary>
public sealed class SlotNotFoundError(SlotNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>The slot has no place left.</summary>
public sealed class SlotFullError(SlotFullException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>The slot is not one for this address, or the caller has no such address.</summary>
public sealed class AddressNotServedError(AddressNotServedException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>There is no such delivery, or not for the caller.</summary>
public sealed class DeliveryNotFoundError(DeliveryNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>The step does not follow on where the delivery is.</summary>
public sealed class DeliveryTransitionError(DeliveryTransitionException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>Where it is.</summary>
    public DeliveryStatus Status { get; } = exception.Status;
}

/// <summary>The zone cannot be as it was described; the message says why.</summary>
public sealed class InvalidDeliveryZoneError(InvalidZoneException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
