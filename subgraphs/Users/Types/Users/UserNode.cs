using EShop.ServiceDefaults.Identity;
using EShop.Users.Domain;
using EShop.Users.Types.Addresses;
using EShop.Users.Types.Privacy;
using EShop.Users.Types.Sessions;

namespace EShop.Users.Types.Users;

/// <summary>A user is only ever resolved for themselves or for whoever may read users.</summary>
[ObjectType<User>]
public static partial class UserNode
{
    [BindMember(nameof(User.Id))]
    [ID<User>]
    public static Guid GetId([Parent] User user) => user.Id;

    /// <summary>Why nobody can sign in as this user; null when they can.</summary>
    [BindMember(nameof(User.Lock))]
    public static AccountLock? GetLockedBecause([Parent] User user) => user.Lock;

    /// <summary>Why staff have locked them out, in their words; null for the user.</summary>
    [BindMember(nameof(User.SuspensionReason))]
    public static string? GetSuspensionReason([Parent] User user, CurrentUser current)
        => current.HasScope(UserScopes.Read) ? user.SuspensionReason : null;

    /// <summary>Where goods and bills may go, the oldest first.</summary>
    public static async Task<IReadOnlyList<Address>> GetAddressesAsync(
        [Parent] User user,
        IAddressesByUserIdDataLoader addressesByUserId,
        CancellationToken cancellationToken)
        => await addressesByUserId.LoadAsync(user.Id, cancellationToken) ?? [];

    /// <summary>Where goods go unless the user says otherwise.</summary>
    public static async Task<Address?> GetDefaultShippingAddressAsync(
        [Parent] User user,
        IAddressesByUserIdDataLoader addressesByUserId,
        CancellationToken cancellationToken)
        => (await addressesByUserId.LoadAsync(user.Id, cancellationToken))
            ?.SingleOrDefault(address => address.IsDefaultShipping);

    /// <summary>Where bills go unless the user says otherwise.</summary>
    public static async Task<Address?> GetDefaultBillingAddressAsync(
        [Parent] User user,
        IAddressesByUserIdDataLoader addressesByUserId,
        CancellationToken cancellationToken)
        => (await addressesByUserId.LoadAsync(user.Id, cancellationToken))
            ?.SingleOrDefault(address => address.IsDefaultBilling);

    /// <summary>Where they are signed in, the last used first.</summary>
    public static async Task<IReadOnlyList<Session>> GetSessionsAsync(
        [Parent] User user,
        ISessionsByUserIdDataLoader sessionsByUserId,
        CancellationToken cancellationToken)
        => await sessionsByUserId.LoadAsync(user.Id, cancellationToken) ?? [];

    /// <summary>What they wished about their data, the newest first.</summary>
    public static async Task<IReadOnlyList<PrivacyRequest>> GetPrivacyRequestsAsync(
        [Parent] User user,
        IPrivacyRequestsByUserIdDataLoader privacyRequestsByUserId,
        CancellationToken cancellationToken)
        => await privacyRequestsByUserId.LoadAsync(user.Id, cancellationToken) ?? [];
}
