using System.Security.Cryptography;
using EShop.PaymentSandbox.Webhooks;
using Microsoft.Extensions.Options;

namespace EShop.PaymentSandbox.Charges;

/// <summary>All charges, in memory. One thing happens at a time.</summary>
public sealed class ChargeBook(WebhookQueue webhooks, IOptions<SandboxOptions> options, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Charge> _charges = [];
    private readonly Dictionary<string, Charge> _challenges = [];
    private readonly IdempotentAnswers _answers = new();

    /// <summary>Makes a charge.</summary>
    /// <param name="key">What the caller chose to be known by.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="baseUrl">Where the sandbox's pages are.</param>
    /// <param name="isFirst">Whether it was made now.</param>
    /// <exception cref="SandboxRefusalException">It makes no sense.</exception>
    public ChargeView Create(string key, ChargeRequest request, string baseUrl, out bool isFirst)
    {
        SandboxRefusalException.ThrowUnless(CardToken.Find(request.Token) is not null, "unknown_token");
        SandboxRefusalException.ThrowUnless(request.Amount > 0 && request.Reference.Length > 0, "invalid_request");

        lock (_lock)
        {
            return _answers.Run(key, request.ToString(), () => Begin(request, baseUrl), out isFirst);
        }
    }

    /// <summary>Does something with a charge.</summary>
    /// <param name="key">What the caller chose to be known by.</param>
    /// <param name="id">The charge.</param>
    /// <param name="type">What the message about it is called.</param>
    /// <param name="amount">How much.</param>
    /// <param name="change">Does it.</param>
    /// <exception cref="SandboxRefusalException">It cannot be done, or there is no such charge.</exception>
    public ChargeView Change(string key, string id, string type, long? amount, Action<Charge> change)
    {
        lock (_lock)
        {
            return _answers.Run(
                key,
                $"{type} {id} {amount}",
                () =>
                {
                    var charge = _charges.GetValueOrDefault(id)
                        ?? throw new SandboxRefusalException("unknown_payment", StatusCodes.Status404NotFound);
                    Expire(charge);
                    change(charge);
                    Tell(type, charge);
                    return ChargeView.Of(charge);
                },
                out _);
        }
    }

    /// <summary>A charge; null when there is none.</summary>
    public ChargeView? Find(string id)
    {
        lock (_lock)
        {
            return _charges.TryGetValue(id, out var charge) ? ViewOf(charge) : null;
        }
    }

    /// <summary>The charges that a condition holds for, the oldest first.</summary>
    public IReadOnlyList<ChargeView> List(Func<Charge, bool> condition)
    {
        lock (_lock)
        {
            return [.. _charges.Values.Where(condition).OrderBy(charge => charge.CreatedAt).Select(ViewOf)];
        }
    }

    /// <summary>The charge of a challenge; null when there is none.</summary>
    public ChargeView? FindChallenge(string challengeId)
    {
        lock (_lock)
        {
            return _challenges.TryGetValue(challengeId, out var charge) ? ViewOf(charge) : null;
        }
    }

    /// <summary>The customer approves or denies; what was decided stays decided.</summary>
    public ChargeView? Answer(string challengeId, bool approve)
    {
        lock (_lock)
        {
            if (!_challenges.TryGetValue(challengeId, out var charge))
            {
                return null;
            }

            Expire(charge);

            if (charge.Status == ChargeStatus.Challenged)
            {
                Decide(charge, approve);
            }

            return ChargeView.Of(charge);
        }
    }

    private ChargeView Begin(ChargeRequest request, string baseUrl)
    {
        var charge = new Charge($"pay_{Random()}", request, clock.GetUtcNow());
        _charges[charge.Id] = charge;

        switch (request.Token)
        {
            case CardToken.Decline:
                charge.Decline("insufficient_funds");
                Tell("payment.declined", charge);
                break;
            case CardToken.Challenge:
                var challengeId = Random();
                _challenges[challengeId] = charge;
                charge.Challenge(
                    $"{baseUrl}/challenges/{challengeId}", clock.GetUtcNow() + options.Value.ChallengeLifetime);
                Tell("payment.challenged", charge);
                break;
            case CardToken.Duplicate:
                webhooks.AddOutOfOrder(MessageOf("payment.created", charge), MessageOf("payment.authorized", charge));
                break;
            default:
                Tell("payment.authorized", charge);
                break;
        }

        return ChargeView.Of(charge);
    }

    private void Decide(Charge charge, bool approve)
    {
        if (approve)
        {
            charge.Approve();
            Tell("payment.authorized", charge);
        }
        else
        {
            charge.Decline("challenge_failed");
            Tell("payment.declined", charge);
        }
    }

    private void Expire(Charge charge)
    {
        if (charge.Status == ChargeStatus.Challenged && charge.ChallengeExpiresAt <= clock.GetUtcNow())
        {
            charge.Decline("challenge_expired");
            Tell("payment.declined", charge);
        }
    }

    private ChargeView ViewOf(Charge charge)
    {
        Expire(charge);
        return ChargeView.Of(charge);
    }

    private void Tell(string type, Charge charge) => webhooks.Add(MessageOf(type, charge));

    private ChargeMessage MessageOf(string type, Charge charge) => new(type, clock.GetUtcNow(), ChargeView.Of(charge));

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
