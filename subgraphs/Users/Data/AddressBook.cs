using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Data;

/// <summary>
/// The addresses of one user. A user with addresses has exactly one default of each kind; every change takes the user's
/// row first, and unique indexes watch over it.
/// </summary>
internal sealed class AddressBook(UsersContext db, Outbox outbox, TimeProvider clock)
{
    /// <summary>Adds an address; the first one is the default of both kinds.</summary>
    /// <exception cref="TooManyAddressesException">There is no room for another one.</exception>
    public Task<Address> AddAsync(
        Guid userId,
        AddressDetails details,
        bool defaultShipping,
        bool defaultBilling,
        CancellationToken cancellationToken)
        => ChangeAsync(
            userId,
            addresses =>
            {
                if (addresses.Count >= Address.MaxPerUser)
                {
                    throw new TooManyAddressesException();
                }

                var now = clock.GetUtcNow();
                var address = new Address(Guid.CreateVersion7(now), userId, details, now);
                return new Change(address, AddressChange.Added, defaultShipping, defaultBilling);
            },
            cancellationToken);

    /// <summary>Changes an address.</summary>
    /// <exception cref="AddressNotFoundException">The user has no such address.</exception>
    /// <exception cref="Contracts.StaleVersionException">The address has another version by now.</exception>
    public Task<Address> EditAsync(
        Guid userId,
        Guid addressId,
        int version,
        AddressDetails details,
        CancellationToken cancellationToken)
        => ChangeAsync(
            userId,
            addresses =>
            {
                var address = Find(addresses, addressId);
                address.Edit(details, version, clock.GetUtcNow());
                return new Change(address, AddressChange.Edited, Shipping: false, Billing: false);
            },
            cancellationToken);

    /// <summary>Makes an address the default of one kind or both.</summary>
    /// <exception cref="AddressNotFoundException">The user has no such address.</exception>
    public Task<Address> MakeDefaultAsync(
        Guid userId,
        Guid addressId,
        bool shipping,
        bool billing,
        CancellationToken cancellationToken)
        => ChangeAsync(
            userId,
            addresses => new Change(Find(addresses, addressId), AddressChange.Edited, shipping, billing),
            cancellationToken);

    /// <summary>Removes an address; what it was the default of, the newest of the others becomes.</summary>
    /// <exception cref="AddressNotFoundException">The user has no such address.</exception>
    public Task<Address> RemoveAsync(Guid userId, Guid addressId, CancellationToken cancellationToken)
        => ChangeAsync(
            userId,
            addresses => new Change(Find(addresses, addressId), AddressChange.Removed, Shipping: false, Billing: false),
            cancellationToken);

    private static Address Find(List<Address> addresses, Guid id)
        => addresses.Find(address => address.Id == id) ?? throw new AddressNotFoundException();

    private Task<Address> ChangeAsync(
        Guid userId,
        Func<List<Address>, Change> decide,
        CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                _ = await db.LockUserAsync(userId, token) ?? throw new UserNotFoundException();
                var addresses = await db.Addresses
                    .Where(address => address.UserId == userId)
                    .OrderBy(address => address.CreatedAt)
                    .ThenBy(address => address.Id)
                    .ToListAsync(token);
                var change = decide(addresses);
                await SaveAsync(addresses, change, token);
                return change.Address;
            },
            cancellationToken);

    // First what stops being the default, then what becomes it: at no moment are there two, which the indexes forbid.
    private async Task SaveAsync(List<Address> addresses, Change change, CancellationToken cancellationToken)
    {
        var others = addresses.Where(address => address != change.Address).ToList();
        var removed = change.Kind == AddressChange.Removed;
        var current = change.Address;
        var shipping = Default(address => address.IsDefaultShipping, change.Shipping);
        var billing = Default(address => address.IsDefaultBilling, change.Billing);

        if (removed)
        {
            db.Addresses.Remove(current);
        }

        foreach (var address in others.Append(current))
        {
            address.SetDefaults(
                address.IsDefaultShipping && address == shipping,
                address.IsDefaultBilling && address == billing,
                clock.GetUtcNow());
        }

        if (change.Kind == AddressChange.Added)
        {
            db.Addresses.Add(current);
        }

        await db.SaveVersionedAsync(cancellationToken);

        foreach (var address in others.Append(current).Where(address => !removed || address != current))
        {
            address.SetDefaults(address == shipping, address == billing, clock.GetUtcNow());
        }

        outbox.Add(new AddressChanged(
            current.UserId, current.Id, change.Kind, current.IsDefaultShipping, current.IsDefaultBilling));
        await db.SaveVersionedAsync(cancellationToken);

        Address? Default(Func<Address, bool> isDefault, bool wanted)
        {
            if (wanted && !removed)
            {
                return current;
            }

            var before = addresses.Find(address => isDefault(address));
            return before is not null && !(removed && before == current)
                ? before
                : others.LastOrDefault() ?? (removed ? null : current);
        }
    }

    private sealed record Change(Address Address, AddressChange Kind, bool Shipping, bool Billing);
}
