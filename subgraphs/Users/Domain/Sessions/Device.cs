namespace EShop.Users.Domain;

/// <summary>The device somebody signs in on, as its app describes it.</summary>
public sealed record Device
{
    /// <summary>The longest id, in UTF-16 code units.</summary>
    public const int MaxIdLength = 64;

    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int MaxNameLength = 60;

    /// <summary>Checks a device.</summary>
    /// <exception cref="InvalidFieldException">One of the values cannot be stored.</exception>
    public Device(string id, string name, DevicePlatform platform)
    {
        Id = CheckId(id);
        Name = PersonalText.Normalize("name", name, MaxNameLength);
        Platform = platform;
    }

    public string Id { get; }

    public string Name { get; }

    public DevicePlatform Platform { get; }

    /// <summary>An id that an app made up: visible ASCII characters without space.</summary>
    /// <exception cref="InvalidFieldException">It is something else.</exception>
    public static string CheckId(string id)
        => id.Length is > 0 and <= MaxIdLength && id.All(character => character is > ' ' and <= '~')
            ? id
            : throw new InvalidFieldException("deviceId", $"A device's id has 1 to {MaxIdLength} ASCII characters.");
}
