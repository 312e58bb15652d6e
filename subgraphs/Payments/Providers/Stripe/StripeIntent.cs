using System.Text.Json;
using EShop.Contracts;
using EShop.Contracts.Events.Payments;

namespace EShop.Payments.Providers.Stripe;

/// <summary>Reads <see href="https://docs.stripe.com/api/payment_intents/object">Stripe's PaymentIntent</see>.</summary>
internal static class StripeIntent
{
    /// <summary>Reads an intent.</summary>
    /// <param name="intent">The JSON, with its latest charge in full.</param>
    /// <param name="challengeUntil">Until when a challenge may be answered: Stripe does not say.</param>
    public static ProviderPayment Read(JsonElement intent, DateTimeOffset challengeUntil)
    {
        var currency = Enum.Parse<CurrencyCode>(Text(intent, "currency")!, ignoreCase: true);
        var charge = Object(intent, "latest_charge");
        var amount = intent.GetProperty("amount").GetInt64();
        return new ProviderPayment(
            Text(intent, "id")!,
            PaymentIdOf(intent),
            StatusOf(intent),
            new Money(amount, currency),
            Number(intent, "amount_received"),
            Number(charge, "amount_refunded"),
            charge is { } its && its.TryGetProperty("disputed", out var disputed) && disputed.GetBoolean() ? amount : 0,
            DateTimeOffset.FromUnixTimeSeconds(intent.GetProperty("created").GetInt64()),
            ReasonOf(intent),
            ChallengeOf(intent, challengeUntil));
    }

    /// <summary>The payment that an intent, or an object of an intent, belongs to.</summary>
    public static Guid? PaymentIdOf(JsonElement element)
        => Object(element, "metadata") is { } metadata && Guid.TryParse(Text(metadata, "payment_id"), out var id)
            ? id
            : null;

    private static ProviderPaymentStatus StatusOf(JsonElement intent) => Text(intent, "status") switch
    {
        "requires_action" => ProviderPaymentStatus.Challenged,
        "requires_capture" => ProviderPaymentStatus.Authorized,
        "succeeded" => ProviderPaymentStatus.Captured,
        "canceled" => ProviderPaymentStatus.Voided,
        "requires_payment_method" => ProviderPaymentStatus.Declined,
        var status => throw new HttpRequestException($"The outcome is not known yet: {status}."),
    };

    private static DeclineReason? ReasonOf(JsonElement intent)
    {
        if (StatusOf(intent) != ProviderPaymentStatus.Declined)
        {
            return null;
        }

        var error = Object(intent, "last_payment_error");
        return (Text(error, "decline_code") ?? Text(error, "code")) switch
        {
            "insufficient_funds" => DeclineReason.InsufficientFunds,
            "expired_card" => DeclineReason.CardExpired,
            "fraudulent" or "stolen_card" or "lost_card" => DeclineReason.SuspectedFraud,
            "payment_intent_authentication_failure" => DeclineReason.ChallengeFailed,
            _ => DeclineReason.Refused,
        };
    }

    private static ProviderChallenge? ChallengeOf(JsonElement intent, DateTimeOffset until)
        => Object(Object(intent, "next_action"), "redirect_to_url") is { } redirect && Text(redirect, "url") is { } url
            ? new ProviderChallenge(url, until)
            : null;

    private static JsonElement? Object(JsonElement? parent, string name)
        => parent is { ValueKind: JsonValueKind.Object } given
            && given.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.Object
                ? value
                : null;

    private static string? Text(JsonElement? parent, string name)
        => parent is { ValueKind: JsonValueKind.Object } given
            && given.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;

    private static long Number(JsonElement? parent, string name)
        => parent is { ValueKind: JsonValueKind.Object } given
            && given.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.Number
                ? value.GetInt64()
                : 0;
}
