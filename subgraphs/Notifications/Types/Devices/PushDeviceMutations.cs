using System.ComponentModel.DataAnnotations;
using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using EShop.ServiceDefaults.Identity;

namespace EShop.Notifications.Types.Devices;

[MutationType]
public static partial class PushDeviceMutations
{
    /// <summary>Has push notifications sent to an app of the caller; whoever used the app before gets them no longer.</summary>
    /// <param name="token">What the push service calls the app.</param>
    [Authorize]
    public static Task<PushDevice> RegisterDeviceAsync(
        [StringLength(PushDevice.MaxTokenLength, MinimumLength = 1)] string token,
        CurrentUser caller,
        DeviceBook devices,
        CancellationToken cancellationToken)
        => devices.RegisterAsync(caller.RequiredId, token, cancellationToken);

    /// <summary>Has no more push notifications sent to an app of the caller.</summary>
    /// <param name="token">What the push service calls the app.</param>
    [Authorize]
    public static async Task<UnregisteredDevice> UnregisterDeviceAsync(
        [StringLength(PushDevice.MaxTokenLength, MinimumLength = 1)] string token,
        CurrentUser caller,
        DeviceBook devices,
        CancellationToken cancellationToken)
        => new(await devices.UnregisterAsync(caller.RequiredId, token, cancellationToken));
}
