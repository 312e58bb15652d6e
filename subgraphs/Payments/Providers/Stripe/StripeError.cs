using System.Text.Json;

namespace EShop.Payments.Providers.Stripe;

/// <summary><see href="https://docs.stripe.com/api/errors">Stripe's errors</see>.</summary>
internal static class StripeError
{
    /// <summary>The intent that a declined card has left behind; every other error is a refusal.</summary>
    /// <exception cref="ProviderRefusedException">There is no intent.</exception>
    public static JsonDocument Resolve(JsonDocument body)
    {
        using (body)
        {
            var error = body.RootElement.GetProperty("error");

            if (error.GetProperty("type").GetString() == "card_error"
                && error.TryGetProperty("payment_intent", out var intent))
            {
                return JsonDocument.Parse(intent.GetRawText());
            }

            throw new ProviderRefusedException(
                error.TryGetProperty("code", out var code) ? code.GetString()! : "refused");
        }
    }
}
