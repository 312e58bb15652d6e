using EShop.PaymentSandbox.Charges;

namespace EShop.PaymentSandbox;

/// <summary>What the sandbox tells of itself at <c>GET /</c>.</summary>
internal static class SandboxDescription
{
    private const string Start =
        """
        The payment sandbox: a payment provider for development and tests. No money moves, and a restart forgets everything.

        POST /v1/payments                  {"reference", "orderId", "amount", "currency", "token"}
        GET  /v1/payments                  ?reference= &from= &until=
        GET  /v1/payments/{id}
        POST /v1/payments/{id}/capture     {"amount"}
        POST /v1/payments/{id}/void        {}
        POST /v1/payments/{id}/refunds     {"amount"}
        POST /v1/payments/{id}/disputes    {"amount"}
        GET  /v1/tokens/{token}
        Every request carries "Authorization: Bearer <key>", every POST an "Idempotency-Key".

        GET  /challenges/{id}              the page on which a customer says that it is they who pay
        POST /challenges/{id}              answer=approve or answer=deny

        Messages are signed as Standard Webhooks and sent again until they are taken.

        Cards:

        """;

    public static string Text { get; } =
        Start + string.Join('\n', CardToken.All.Select(card => $"{card.Token,-14} {card.Purpose}")) + "\n";
}
