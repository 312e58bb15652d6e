using EShop.ServiceDefaults.Identity;

namespace EShop.Payments.Webhooks;

/// <summary>Where providers send their messages; each is checked by its signature.</summary>
public static partial class WebhookEndpoint
{
    /// <summary>The longest message, in bytes.</summary>
    public const int MaxBodyLength = 64 * 1024;

    /// <summary>Maps <c>POST /webhooks/{provider}</c>.</summary>
    public static void MapWebhooks(this WebApplication app)
        => app.MapPost("/webhooks/{provider}", ReceiveAsync).AllowWithoutGateway();

    private static async Task<IResult> ReceiveAsync(
        string provider,
        HttpRequest request,
        IEnumerable<IWebhookReader> readers,
        WebhookInbox inbox,
        ILoggerFactory loggers,
        CancellationToken cancellationToken)
    {
        if (readers.FirstOrDefault(one => one.Provider == provider) is not { } reader)
        {
            return Results.NotFound();
        }

        if (await ReadAsync(request, cancellationToken) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var reading = reader.Read(request.Headers, body);

        if (reading.Notice is not { } notice)
        {
            LogRejected(loggers.CreateLogger(typeof(WebhookEndpoint)), reader.Provider, reading.Rejection);
            return reading.Rejection == WebhookRejection.Malformed ? Results.BadRequest() : Results.Unauthorized();
        }

        await inbox.TakeAsync(provider, notice, cancellationToken);
        return Results.NoContent();
    }

    // As it came, because that is what was signed; null when it is too long.
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBodyLength)
        {
            return null;
        }

        var buffer = new byte[MaxBodyLength + 1];
        var length = await request.Body.ReadAtLeastAsync(
            buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > MaxBodyLength ? null : buffer[..length];
    }

    [LoggerMessage(
        EventId = 6010,
        Level = LogLevel.Warning,
        Message = "A message for {Provider} is not believed: {Rejection}")]
    private static partial void LogRejected(ILogger logger, string provider, WebhookRejection? rejection);
}
