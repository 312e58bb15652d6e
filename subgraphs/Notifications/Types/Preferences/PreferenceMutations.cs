using System.ComponentModel.DataAnnotations;
using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using EShop.Notifications.Types.Errors;
using EShop.ServiceDefaults.Identity;

namespace EShop.Notifications.Types.Preferences;

[MutationType]
public static partial class PreferenceMutations
{
    // Every category and channel once.
    private const int MaxChoices = 24;

    /// <summary>Chooses what the caller is told in which way; what is not named stays as it is.</summary>
    /// <param name="choices">The choices, at most one for each category and channel.</param>
    [Authorize]
    [Error<CriticalNotificationsError>]
    public static async Task<NotificationPreferences> SetNotificationPreferencesAsync(
        [MaxLength(MaxChoices)] IReadOnlyList<NotificationChoiceInput> choices,
        CurrentUser caller,
        PreferenceBook preferences,
        CancellationToken cancellationToken)
    {
        await preferences.ChooseAsync(
            caller.RequiredId,
            choices.Select(choice => (choice.Category, choice.Channel, choice.IsEnabled)),
            cancellationToken);
        return NotificationPreferences.Of(await preferences.ReadAsync(caller.RequiredId, cancellationToken));
    }

    /// <summary>Sets when nothing is to disturb the caller, by the clock of their time zone; neither time takes it back.</summary>
    /// <param name="from">When it begins, in whole minutes.</param>
    /// <param name="until">When it ends, in whole minutes; on the day after when it is earlier.</param>
    [Authorize]
    [Error<InvalidQuietHoursError>]
    public static async Task<NotificationPreferences> SetQuietHoursAsync(
        TimeOnly? from,
        TimeOnly? until,
        CurrentUser caller,
        PreferenceBook preferences,
        CancellationToken cancellationToken)
    {
        var hours = (from, until) switch
        {
            (null, null) => null,
            ({ } start, { } end) => QuietHours.Create(start, end),
            _ => throw new InvalidQuietHoursException(),
        };
        await preferences.SetQuietHoursAsync(caller.RequiredId, hours, cancellationToken);
        return NotificationPreferences.Of(await preferences.ReadAsync(caller.RequiredId, cancellationToken));
    }
}
