using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EShop.PaymentSandbox.Webhooks;

/// <summary>Signs messages as <see href="https://www.standardwebhooks.com">Standard Webhooks</see> agrees on it.</summary>
public static class WebhookSigner
{
    /// <summary>A request with a signed message.</summary>
    /// <param name="url">Where it goes.</param>
    /// <param name="id">The id of the message.</param>
    /// <param name="sentAt">Now.</param>
    /// <param name="body">The message.</param>
    /// <param name="secrets">In base64; several while one is replaced by another.</param>
    public static HttpRequestMessage Sign(
        string url,
        string id,
        DateTimeOffset sentAt,
        byte[] body,
        params IEnumerable<string> secrets)
    {
        var timestamp = sentAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] content = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var signatures = secrets.Select(secret
            => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret), content))}");
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", string.Join(' ', signatures));
        return request;
    }
}
