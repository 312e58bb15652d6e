using System.Net;
using Microsoft.Extensions.Options;

namespace EShop.Notifications.Transports;

/// <summary>Sends push notifications through Firebase Cloud Messaging, HTTP version 1.</summary>
internal sealed class FcmTransport : IMessageTransport
{
    private readonly IHttpClientFactory _clients;
    private readonly FcmTokens _tokens;
    private readonly Uri _url;

    public FcmTransport(IHttpClientFactory clients, IOptions<NotificationsOptions> options, TimeProvider clock)
    {
        var account = FcmAccount.Parse(options.Value.Fcm.ServiceAccount);
        _clients = clients;
        _tokens = new FcmTokens(clients, account, clock);
        _url = new Uri(options.Value.Fcm.Url, $"v1/projects/{account.ProjectId}/messages:send");
    }

    public async Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var status = await PostAsync(message, cancellationToken);

        // A token may be taken back before it expires; then a new one is worth one more try.
        if (status == HttpStatusCode.Unauthorized)
        {
            status = await PostAsync(message, cancellationToken);
        }

        if (status == HttpStatusCode.NotFound)
        {
            throw new DeviceGoneException();
        }

        ProviderResponse.ThrowIfNotTaken(status);
    }

    private async Task<HttpStatusCode> PostAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var token = await _tokens.GetAsync(cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, _url);
        request.Headers.Authorization = new("Bearer", token);
        request.Content = JsonContent.Create(Body(message));
        using var response = await _clients.CreateClient(nameof(FcmTransport)).SendAsync(request, cancellationToken);

        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            _tokens.Drop(token);
        }

        return response.StatusCode;
    }

    // A repeat takes the place of what the device shows already.
    private static object Body(OutgoingMessage message) => new
    {
        message = new
        {
            token = message.To,
            notification = new { title = message.Title, body = message.Text },
            data = new { notificationId = message.Id.ToString() },
            android = new { collapse_key = message.Id.ToString() },
            apns = new { headers = new Dictionary<string, string> { ["apns-collapse-id"] = message.Id.ToString() } },
        },
    };
}
