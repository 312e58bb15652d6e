using System.Net;

namespace EShop.Notifications.Transports;

/// <summary>Reads what the status of a provider's answer means. The body is not read: it may repeat the message.</summary>
internal static class ProviderResponse
{
    /// <summary>Throws unless the message was taken.</summary>
    public static void ThrowIfNotTaken(HttpStatusCode status)
    {
        var code = (int)status;

        if (code is >= 200 and < 300)
        {
            return;
        }

        // A wrong credential is ours to mend: the message is as good as before.
        throw code is >= 400 and < 500
            && status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.RequestTimeout
                or HttpStatusCode.TooManyRequests)
                ? new MessageRefusedException($"HTTP {code}")
                : new ProviderUnavailableException($"HTTP {code}");
    }
}
