using EShop.Contracts;

namespace EShop.Delivery.Domain;

/// <summary>There is no such delivery, or not for the caller.</summary>
public sealed class DeliveryNotFoundException() : Exception("There is no such delivery.");

/// <summary>The step does not follow on where the delivery is.</summary>
public sealed class DeliveryTransitionException(DeliveryStatus status)
    : Exception("This cannot be done where the delivery is now.")
{
    /// <summary>Where it is.</summary>
    public DeliveryStatus Status { get; } = status;
}

/// <summary>The digits are not those that the customer has.</summary>
public sealed class WrongHandoverCodeException(int attemptsLeft) : Exception("This is not the customer's code.")
{
    /// <summary>How many more guesses there are.</summary>
    public int AttemptsLeft { get; } = attemptsLeft;
}

/// <summary>The code was guessed too often.</summary>
public sealed class HandoverCodeLockedException()
    : Exception("The code was wrong too often; prove the handover by a picture or by being there.");

/// <summary>The courier is not known to be at the door.</summary>
public sealed class NotAtTheDoorException() : Exception("You are not at the customer's, as far as we know.");

/// <summary>A picture has to be at an https address.</summary>
public sealed class HandoverPhotoException() : Exception("A picture is given by its https address.");

/// <summary>There is cash to be collected.</summary>
public sealed class CashNotCollectedException(Money amount) : Exception("Collect the cash first, and say so.")
{
    /// <summary>How much.</summary>
    public Money Amount { get; } = amount;
}

/// <summary>The caller is no courier of the shop, or no longer.</summary>
public sealed class NotACourierException() : Exception("You are not a courier of the shop.");

/// <summary>There is no such courier.</summary>
public sealed class CourierNotFoundException() : Exception("There is no such courier.");

/// <summary>The account is a courier's already.</summary>
public sealed class CourierExistsException() : Exception("This account is a courier's already.");

/// <summary>The courier's vehicle is too full.</summary>
public sealed class CourierFullException() : Exception("The vehicle is too full for this.");

/// <summary>The offer is over: it was taken, declined, or ran out.</summary>
public sealed class OfferGoneException() : Exception("This offer is over.");

/// <summary>Too many positions were sent in a short time.</summary>
public sealed class TooManyPingsException(TimeSpan retryAfter) : Exception("Too many positions; send them together.")
{
    /// <summary>How long to wait.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;
}

/// <summary>The slot is not there, or it is too late for it.</summary>
public sealed class SlotNotFoundException() : Exception("There is no such slot, or it is too late for it.");

/// <summary>The slot has no place left.</summary>
public sealed class SlotFullException() : Exception("This slot is full.");

/// <summary>The slot is not one of the address's zone.</summary>
public sealed class AddressNotServedException() : Exception("We do not bring to this address in this slot.");

/// <summary>A zone was described in a way that has no slots.</summary>
public sealed class InvalidZoneException(string message) : Exception(message);
