using EShop.Users.Domain;

namespace EShop.Users.Types.Sessions;

/// <summary>The device somebody signs in on.</summary>
/// <param name="Id">What the app calls its installation: 1 to 64 ASCII characters.</param>
/// <param name="Name">What people call the device.</param>
/// <param name="Platform">What it runs.</param>
/// <param name="Locale">The language it is set to, for example de-DE; becomes that of a new user.</param>
/// <param name="TimeZone">The IANA time zone it is set to; becomes that of a new user.</param>
public sealed record DeviceInput(string Id, string Name, DevicePlatform Platform, string? Locale, string? TimeZone)
{
    /// <exception cref="InvalidFieldException">One of the values cannot be stored.</exception>
    internal Device ToDevice() => new(Id, Name, Platform);

    /// <exception cref="InvalidFieldException">There is no such language or time zone.</exception>
    internal Preferences ToPreferences() => Preferences.From(Locale, TimeZone, Preferences.Default);
}
