using EShop.ServiceDefaults.Identity;
using EShop.Users.Domain;
using Microsoft.Extensions.Options;

namespace EShop.Users.Codes;

/// <summary>Sends codes through the REST service of a provider, or through the shop's own.</summary>
internal sealed class SmsServiceSender(
    HttpClient http,
    IOptions<UsersOptions> options,
    IOptions<GatewayCredentialOptions> gateway) : IOtpSender
{
    private readonly SmsServiceOptions _service = options.Value.Sms;

    /// <exception cref="HttpRequestException">The service did not take the message.</exception>
    public async Task SendAsync(
        PhoneNumber phone,
        OtpChannel channel,
        string code,
        CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _service.Url);
        request.Headers.Authorization = new("Bearer", _service.Token);

        if (_service.IsOwn)
        {
            request.Headers.Add(GatewayCredentialOptions.HeaderName, gateway.Value.Credential);
        }

        request.Content = JsonContent.Create(new
        {
            to = phone.Value,
            from = _service.Sender,
            channel = channel.ToString().ToLowerInvariant(),
            text = $"Your code is {code}. It is good for five minutes. We never ask for it on the phone.",
        });
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
