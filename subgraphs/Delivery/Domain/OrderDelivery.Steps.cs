using EShop.Contracts.Events.Delivery;

namespace EShop.Delivery.Domain;

/// <summary>How a delivery goes on; each step is refused where <see cref="DeliveryTransitions"/> does not have it.</summary>
public sealed partial class OrderDelivery
{
    /// <summary>
    /// Leaves out what was cancelled of the order. An order only ever becomes less, so that a request which comes late, and asks
    /// for more, changes nothing.
    /// </summary>
    public void Reduce(DeliveryRequest request)
    {
        Pieces = Math.Min(Pieces, request.Pieces);
        CashAmount = Math.Min(CashAmount ?? 0, request.CashToCollect?.Amount ?? 0) is > 0 and var cash ? cash : null;
        CashCurrency = CashAmount is null ? null : CashCurrency;
    }

    /// <summary>Has couriers asked from now on, everybody anew.</summary>
    /// <exception cref="DeliveryTransitionException">It is not at a point where a courier is looked for.</exception>
    public void Search(DateTimeOffset now)
    {
        Become(DeliveryStatus.Searching, now);
        CourierId = null;
        AssignedAt = null;
        PickedUpAt = null;
        ArrivedAt = null;
        Failure = null;
        Round++;
        NextOfferAt = now;
    }

    /// <summary>Has couriers asked next at a time.</summary>
    public void AskAgainAt(DateTimeOffset time) => NextOfferAt = time;

    /// <summary>Nobody is left to ask.</summary>
    public void FindNobody(DateTimeOffset now)
    {
        Become(DeliveryStatus.NoCourier, now);
        NextOfferAt = null;
    }

    /// <summary>A courier took it.</summary>
    public void Assign(Guid courierId, DateTimeOffset now)
    {
        Become(DeliveryStatus.Assigned, now);
        CourierId = courierId;
        AssignedAt = now;
        NextOfferAt = null;
    }

    /// <summary>The courier has the goods.</summary>
    public void PickUp(DateTimeOffset now)
    {
        Become(DeliveryStatus.PickedUp, now);
        PickedUpAt = now;
    }

    /// <summary>The courier sets out to the customer.</summary>
    public void Start(DateTimeOffset now) => Become(DeliveryStatus.EnRoute, now);

    /// <summary>The courier is at the door.</summary>
    public void Arrive(DateTimeOffset now)
    {
        Become(DeliveryStatus.Arrived, now);
        ArrivedAt = now;
    }

    /// <summary>The courier, who has the goods, was locked out.</summary>
    public void Strand(DateTimeOffset now) => StrandedAt = now;

    /// <summary>The courier was let in again and can go on.</summary>
    public void Refloat() => StrandedAt = null;

    /// <summary>Checks the digits that the customer told; a wrong guess counts.</summary>
    /// <returns>Whether they are right.</returns>
    /// <exception cref="HandoverCodeLockedException">Too many were wrong.</exception>
    public bool TryCode(string given)
    {
        Require(DeliveryStatus.Delivered);

        if (CodeAttempts >= HandoverCode.MaxAttempts)
        {
            throw new HandoverCodeLockedException();
        }

        if (Code is not null && HandoverCode.Matches(Code, given))
        {
            return true;
        }

        CodeAttempts++;
        return false;
    }

    /// <summary>The customer has the goods.</summary>
    public void Complete(DeliveryProof proof, string? photoUrl, DateTimeOffset now)
    {
        Become(DeliveryStatus.Delivered, now);
        Proof = proof;
        PhotoUrl = photoUrl;
        DeliveredAt = now;
        ForgetIfWished();
    }

    /// <summary>The goods could not be handed over.</summary>
    public void Fail(DeliveryFailure reason, DateTimeOffset now)
    {
        Become(DeliveryStatus.Failed, now);
        Failure = reason;
        ForgetIfWished();
    }

    /// <summary>It is not brought after all.</summary>
    public void Cancel(DateTimeOffset now)
    {
        Become(DeliveryStatus.Cancelled, now);
        NextOfferAt = null;
        ForgetIfWished();
    }

    /// <summary>Forgets who the customer is: at once, or as soon as they have their goods.</summary>
    public void Erase(Guid pseudonymId)
    {
        PseudonymId = pseudonymId;
        ForgetIfWished();
    }

    /// <summary>Refuses what cannot follow on the status.</summary>
    /// <exception cref="DeliveryTransitionException">It cannot.</exception>
    public void Require(DeliveryStatus next)
    {
        if (!DeliveryTransitions.Allows(Status, next))
        {
            throw new DeliveryTransitionException(Status);
        }
    }

    private void Become(DeliveryStatus next, DateTimeOffset now)
    {
        Require(next);
        Status = next;
        StrandedAt = IsOnTheWay ? StrandedAt : null;
        ChangedAt = now;
    }

    private void ForgetIfWished()
    {
        if (PseudonymId is { } pseudonym && !IsOpen)
        {
            UserId = pseudonym;
            Destination = null;
            Code = null;
            PhotoUrl = null;
            PseudonymId = null;
        }
    }
}
