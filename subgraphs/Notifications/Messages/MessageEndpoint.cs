using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Transports;

namespace EShop.Notifications.Messages;

/// <summary>
/// Sends at once what another service of the shop has to say to a phone, such as a one-time code. It is not written
/// down: when it does not go out, the caller is told and its user asks again.
/// </summary>
internal static partial class MessageEndpoint
{
    public const string Path = "/internal/messages";

    private const string RetryAfterSeconds = "60";

    /// <summary>Maps the endpoint, behind the gateway's credential and the service's own token.</summary>
    public static void MapMessages(this WebApplication app) => app.MapPost(Path, SendAsync);

    private static async Task<IResult> SendAsync(
        MessageRequest message,
        HttpContext context,
        MessageTransports transports,
        MessageBudget budget,
        ILogger<OutgoingMessage> logger,
        CancellationToken cancellationToken)
    {
        if (!ServiceToken.IsIn(context))
        {
            return Results.Unauthorized();
        }

        if (!message.IsValid)
        {
            return Results.BadRequest();
        }

        if (!await budget.TrySpendAsync(message.To!))
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        return await PassOnAsync(message, transports, logger, cancellationToken);
    }

    private static async Task<IResult> PassOnAsync(
        MessageRequest message,
        MessageTransports transports,
        ILogger logger,
        CancellationToken cancellationToken)
    {
        if (transports.Find(NotificationChannel.Sms) is not { } transport)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var outgoing = new OutgoingMessage(
            Guid.CreateVersion7(), NotificationChannel.Sms, message.To!, Title: null, message.Text!, UserId: null)
        {
            Medium = message.Channel!,
            Sender = message.From,
        };

        try
        {
            await transport.SendAsync(outgoing, cancellationToken);
            return Results.Accepted();
        }
        catch (MessageRefusedException exception)
        {
            LogNotSent(logger, outgoing.Id, exception.Message);
            return Results.UnprocessableEntity();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotSent(logger, outgoing.Id, exception.GetType().Name);
            return Results.StatusCode(StatusCodes.Status502BadGateway);
        }
    }

    [LoggerMessage(EventId = 8001, Level = LogLevel.Warning, Message = "The message {Id} was not sent: {Reason}")]
    private static partial void LogNotSent(ILogger logger, Guid id, string reason);
}
