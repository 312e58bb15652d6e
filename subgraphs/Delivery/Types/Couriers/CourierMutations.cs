using System.ComponentModel.DataAnnotations;
using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using EShop.Delivery.Types.Errors;
using EShop.Delivery.Types.References;
using EShop.ServiceDefaults.GraphQL;

namespace EShop.Delivery.Types.Couriers;

[MutationType]
public static partial class CourierMutations
{
    private const int MaxPings = 100;

    /// <summary>Says whether the caller takes offers from now on; what was taken stays.</summary>
    /// <param name="online">Whether.</param>
    [Authorize(Policy = DeliveryScopes.Carry)]
    [Error<NotACourierError>]
    public static Task<Courier> SetOnlineAsync(bool online, CourierDesk desk, CancellationToken cancellationToken)
        => desk.SetOnlineAsync(online, cancellationToken);

    /// <summary>Says where the caller was, several positions at a time and at most 20 times in ten seconds.</summary>
    /// <param name="pings">The positions, the oldest first, at most 100.</param>
    [Authorize(Policy = DeliveryScopes.Carry)]
    [Error<NotACourierError>]
    [Error<TooManyPingsError>]
    public static async Task<LocationReceipt> UpdateCourierLocationAsync(
        [MinLength(1)] [MaxLength(MaxPings)] IReadOnlyList<CourierPingInput> pings,
        CourierDesk desk,
        LocationUpdates updates,
        CancellationToken cancellationToken)
    {
        var courier = await desk.CallerAsync(cancellationToken);
        var kept = await updates.TakeAsync(courier, [.. pings.Select(ping => ping.ToPosition())], cancellationToken);
        return new LocationReceipt(kept, pings.Count - kept);
    }

    /// <summary>Makes a user a courier of the shop. The user also needs the role that lets them carry.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="profile">The rest.</param>
    [Authorize(Policy = DeliveryScopes.Manage)]
    [Error<CourierExistsError>]
    public static Task<Courier> AddCourierAsync(
        [ID<User>] Guid userId,
        CourierProfileInput profile,
        CourierDesk desk,
        CancellationToken cancellationToken)
        => desk.HireAsync(userId, profile.ToProfile(), cancellationToken);

    /// <summary>Changes a courier.</summary>
    /// <param name="courierId">The courier.</param>
    /// <param name="profile">All that can be changed.</param>
    /// <param name="isActive">Whether the courier still works for the shop.</param>
    /// <param name="version">The version that the edit was made from.</param>
    [Authorize(Policy = DeliveryScopes.Manage)]
    [Error<CourierNotFoundError>]
    [Error<CourierFullError>]
    [Error<StaleVersionError>]
    public static Task<Courier> EditCourierAsync(
        [ID<Courier>] Guid courierId,
        CourierProfileInput profile,
        bool isActive,
        int version,
        CourierDesk desk,
        CancellationToken cancellationToken)
        => desk.EditAsync(courierId, profile.ToProfile(), isActive, version, cancellationToken);
}
