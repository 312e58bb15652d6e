using EShop.Notifications.Domain;

namespace EShop.Notifications.Messages;

/// <summary>What another service of the shop has sent at once: personal data, never to be stored or logged.</summary>
/// <param name="To">A phone number in E.164 form.</param>
/// <param name="From">The name that it comes from.</param>
/// <param name="Channel"><c>sms</c>, or <c>voice</c> to have it read out.</param>
/// <param name="Text">What it says.</param>
internal sealed record MessageRequest(string? To, string? From, string? Channel, string? Text)
{
    private const int MaxSenderLength = 11;

    /// <summary>Whether it can be sent.</summary>
    public bool IsValid
        => To is { Length: >= 8 and <= 16 } && To[0] == '+' && To.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            && From is null or { Length: > 0 and <= MaxSenderLength }
            && Channel is "sms" or "voice"
            && Text is { Length: > 0 and <= NotificationTemplate.MaxTextLength };

    /// <inheritdoc />
    public override string ToString() => nameof(MessageRequest);
}
