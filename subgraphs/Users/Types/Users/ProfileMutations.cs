using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Identity;
using EShop.Users.Data;
using EShop.Users.Domain;
using EShop.Users.Types.Errors;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Types.Users;

[MutationType]
public static partial class ProfileMutations
{
    /// <summary>Changes what the signed-in user says about themselves.</summary>
    /// <param name="version">The version of the user that the edit was made from.</param>
    /// <param name="name">What to call them; null to say nothing.</param>
    /// <param name="email">Where bills go; null to say nothing.</param>
    /// <param name="locale">The language to write to them in, for example de-DE; null to leave it.</param>
    /// <param name="timeZone">Their IANA time zone, for example Europe/Berlin; null to leave it.</param>
    [Authorize]
    [Error<InvalidFieldError>]
    [Error<StaleVersionError>]
    public static async Task<User> UpdateProfileAsync(
        int version,
        string? name,
        string? email,
        string? locale,
        string? timeZone,
        CurrentUser current,
        UsersContext db,
        Outbox outbox,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleAsync(user => user.Id == current.RequiredId, cancellationToken);
        var preferences = Preferences.From(locale, timeZone, new Preferences(user.Locale, user.TimeZone));
        user.Edit(new ProfileEdit(name, email, preferences), version, clock.GetUtcNow());
        outbox.Add(new ProfileChanged(user.Id, user.Locale, user.TimeZone));
        await db.SaveVersionedAsync(cancellationToken);
        return user;
    }
}
