namespace EShop.Users.Domain;

/// <summary>One sign-in on one device. All refresh tokens that follow from it are one family.</summary>
public sealed class Session
{
    /// <summary>The most sessions that a user has at once; a new one ends the one unused for longest.</summary>
    public const int MaxPerUser = 20;

    private Session()
    {
    }

    /// <summary>A new session.</summary>
    public Session(Guid id, Guid userId, Device device, string address, DateTimeOffset now)
    {
        Id = id;
        UserId = userId;
        DeviceId = device.Id;
        DeviceName = device.Name;
        Platform = device.Platform;
        IpAddress = address;
        CreatedAt = now;
        LastSeenAt = now;
    }

    public Guid Id { get; private set; }

    public Guid UserId { get; private set; }

    /// <summary>What the app calls its installation.</summary>
    public string DeviceId { get; private set; } = "";

    /// <summary>What the user calls the device, for example <c>Ada's phone</c>.</summary>
    public string DeviceName { get; private set; } = "";

    public DevicePlatform Platform { get; private set; }

    /// <summary>The address of the last refresh.</summary>
    public string IpAddress { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When its tokens were last refreshed.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>When it ended; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it ended; null while it lasts.</summary>
    public SessionEnd? End { get; private set; }

    /// <summary>Notes that the device is in use.</summary>
    public void See(string address, DateTimeOffset now)
    {
        IpAddress = address;
        LastSeenAt = now;
    }

    /// <summary>Ends the session; what ended first stays.</summary>
    public void Close(SessionEnd end, DateTimeOffset now)
    {
        if (EndedAt is null)
        {
            EndedAt = now;
            End = end;
        }
    }
}
