namespace EShop.Notifications.Domain;

/// <summary>An app that takes push notifications for a user.</summary>
public sealed class PushDevice
{
    /// <summary>The most devices of a user; a new one takes the place of the one unused for longest.</summary>
    public const int MaxPerUser = 20;

    /// <summary>The most characters of a token.</summary>
    public const int MaxTokenLength = 512;

    public Guid Id { get; init; }

    [GraphQLIgnore]
    public Guid UserId { get; init; }

    /// <summary>What the push service calls the app; whoever has it can write to the device.</summary>
    [GraphQLIgnore]
    public string Token { get; init; } = "";

    /// <summary>When it was last registered.</summary>
    public DateTimeOffset RegisteredAt { get; init; }
}
