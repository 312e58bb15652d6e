using EShop.PaymentSandbox.Charges;
using Microsoft.AspNetCore.Mvc;

namespace EShop.PaymentSandbox.Challenges;

/// <summary>The page of a bank that asks its customer whether it is they who pay.</summary>
internal static class ChallengeEndpoints
{
    public static void MapChallenges(this WebApplication app)
    {
        app.MapGet("/challenges/{id}", Show);
        app.MapPost("/challenges/{id}", Answer).DisableAntiforgery();
    }

    private static IResult Show(string id, ChargeBook charges, HttpResponse response)
        => Page(charges.FindChallenge(id), response);

    private static IResult Answer(string id, [FromForm] string answer, ChargeBook charges, HttpResponse response)
        => answer is "approve" or "deny"
            ? Page(charges.Answer(id, answer == "approve"), response)
            : Results.BadRequest();

    private static IResult Page(ChargeView? charge, HttpResponse response)
    {
        if (charge is null)
        {
            return Results.NotFound();
        }

        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";
        response.Headers.CacheControl = "no-store";
        return Results.Content(ChallengePage.Of(charge), "text/html; charset=utf-8");
    }
}
