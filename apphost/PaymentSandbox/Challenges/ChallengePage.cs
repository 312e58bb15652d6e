using System.Globalization;
using System.Net;
using EShop.PaymentSandbox.Charges;

namespace EShop.PaymentSandbox.Challenges;

/// <summary>The HTML of a challenge.</summary>
internal static class ChallengePage
{
    private const string Form =
        """
        <form method="post">
          <button name="answer" value="approve">Yes, pay</button>
          <button name="answer" value="deny">No</button>
        </form>
        """;

    public static string Of(ChargeView charge)
    {
        var amount = (charge.Amount / 100m).ToString("0.00", CultureInfo.InvariantCulture);
        var (title, body) = charge.Status switch
        {
            "challenged" => ("Is it you who pays?", Form),
            "declined" => ("The payment was declined.", ""),
            "voided" => ("The shop no longer asks for the payment.", ""),
            _ => ("The payment was approved.", ""),
        };
        return
            $$"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{{title}}</title>
            <style>
              body { font: 1.1rem system-ui; max-width: 26rem; margin: 4rem auto; }
              button { font: inherit; padding: .5rem 1rem; }
            </style>
            </head>
            <body>
            <h1>{{title}}</h1>
            <p>{{amount}} {{WebUtility.HtmlEncode(charge.Currency)}}, at the payment sandbox. No money moves here.</p>
            {{body}}
            </body>
            </html>
            """;
    }
}
