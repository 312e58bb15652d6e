using EShop.Contracts;
using EShop.Contracts.Events;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;

namespace EShop.Orders.Saga.Tests;

/// <summary>
/// Payments' promises about one order, with a provider that takes its time: a payment that was given up may still be
/// authorized later, which is told, and has to be given up again.
/// </summary>
internal sealed class FakePayments(Random random)
{
    private Guid _user;
    private Money _amount = new(0, CurrencyCode.Eur);
    private bool _isProviderSlow;

    public enum State
    {
        None,
        Pending,
        Challenged,
        Authorized,
        Declined,
        Voided,
        Captured
    }

    public State Now { get; private set; }

    public bool IsProviderSlow => _isProviderSlow;

    public long Captured { get; private set; }

    public IEvent? Answer(IEvent command)
        => command switch
        {
            AuthorizePayment authorize => Authorize(authorize),
            VoidPayment give => Void(give.OrderId),
            CapturePayment capture => Capture(capture),
            _ => throw new ArgumentException($"Payments does not know {command}.")
        };

    /// <summary>The provider, or the customer at the bank, answers at last.</summary>
    public IEvent? AnswerLate(Guid orderId)
    {
        if (_isProviderSlow || Now == State.Challenged)
        {
            (_isProviderSlow, Now) = (false, random.Next(3) == 0 && Now != State.Voided ? State.Declined : State.Authorized);
            return Told(orderId);
        }

        return null;
    }

    private IEvent? Authorize(AuthorizePayment command)
    {
        (_user, _amount) = (command.UserId, command.Amount);

        if (Now == State.None)
        {
            Now = (State)random.Next(1, 5);
            _isProviderSlow = Now == State.Pending;
        }

        return Told(command.OrderId);
    }

    private IEvent? Told(Guid orderId)
        => Now switch
        {
            State.Authorized => new PaymentAuthorized(orderId, orderId, _user, _amount),
            State.Declined => new PaymentDeclined(orderId, orderId, _user, DeclineReason.Refused),
            State.Challenged => new PaymentChallenged(orderId, orderId, _user, DateTimeOffset.MaxValue),
            State.Voided => new PaymentVoided(orderId, orderId, _user),
            State.Captured => new PaymentCaptured(orderId, orderId, _user, _amount, new Money(Captured, CurrencyCode.Eur)),
            _ => null
        };

    private PaymentVoided Void(Guid orderId)
    {
        Now = Now == State.Captured ? throw new InvalidOperationException("Captured money cannot be voided.") : State.Voided;
        return new PaymentVoided(orderId, orderId, _user);
    }

    private IEvent Capture(CapturePayment command)
    {
        if (Now is not (State.Authorized or State.Captured))
        {
            throw new InvalidOperationException($"Money that is {Now} cannot be captured.");
        }

        if (Now == State.Authorized && random.Next(10) == 0)
        {
            return new PaymentCaptureFailed(command.OrderId, command.OrderId, _user, command.Amount);
        }

        (Now, Captured) = (State.Captured, command.Amount.Amount);
        return new PaymentCaptured(command.OrderId, command.OrderId, _user, command.Amount, command.Amount);
    }
}
