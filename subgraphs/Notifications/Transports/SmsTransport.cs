using Microsoft.Extensions.Options;

namespace EShop.Notifications.Transports;

/// <summary>Sends text messages through the REST service of a provider.</summary>
internal sealed class SmsTransport(IHttpClientFactory clients, IOptions<NotificationsOptions> options) : IMessageTransport
{
    private readonly SmsOptions _service = options.Value.Sms;

    public async Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _service.Url);
        request.Headers.Authorization = new("Bearer", _service.Token);
        request.Headers.Add("Idempotency-Key", message.Id.ToString());
        request.Content = JsonContent.Create(new
        {
            to = message.To,
            from = message.Sender ?? _service.Sender,
            channel = message.Medium,
            text = message.Text,
        });
        using var response = await clients.CreateClient(nameof(SmsTransport)).SendAsync(request, cancellationToken);
        ProviderResponse.ThrowIfNotTaken(response.StatusCode);
    }
}
