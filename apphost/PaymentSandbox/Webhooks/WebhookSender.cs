using Microsoft.Extensions.Options;

namespace EShop.PaymentSandbox.Webhooks;

/// <summary>Sends messages in the order in which they were added; one that nobody takes comes again later.</summary>
internal sealed partial class WebhookSender(
    WebhookQueue queue,
    IHttpClientFactory clients,
    IOptions<SandboxOptions> options,
    TimeProvider clock,
    ILogger<WebhookSender> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var message in queue.ReadAllAsync(stoppingToken))
            {
                if (options.Value.WebhookUrl.Length > 0 && !await TrySendAsync(message, stoppingToken))
                {
                    _ = RepeatLaterAsync(message with { Tries = message.Tries + 1 }, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task<bool> TrySendAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        try
        {
            using var http = clients.CreateClient(nameof(WebhookSender));
            using var request = WebhookSigner.Sign(
                options.Value.WebhookUrl, message.Id, clock.GetUtcNow(), message.Body, [options.Value.WebhookSecret]);
            using var response = await http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task RepeatLaterAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        if (message.Tries >= options.Value.WebhookTries)
        {
            LogGivenUp(message.Id, message.Tries);
            return;
        }

        await Task.Delay(options.Value.WebhookPause * (1 << (message.Tries - 1)), clock, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        queue.Add(message);
    }

    [LoggerMessage(EventId = 6101, Level = LogLevel.Warning, Message = "Nobody takes message {MessageId} after {Tries} tries")]
    private partial void LogGivenUp(string messageId, int tries);
}
