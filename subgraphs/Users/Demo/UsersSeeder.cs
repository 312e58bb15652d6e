using EShop.Contracts;
using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Demo;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.Identity;
using EShop.Users.Data;
using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Demo;

/// <summary>Fills an empty database with <see cref="DemoUser.All"/>.</summary>
internal sealed class UsersSeeder(TimeProvider clock) : IDatabaseSeeder<UsersContext>
{
    private static readonly DateTimeOffset s_since = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);

    /// <inheritdoc />
    public async Task<int> SeedAsync(UsersContext db, CancellationToken cancellationToken)
    {
        if (await db.Users.AnyAsync(cancellationToken))
        {
            return 0;
        }

        foreach (var demo in DemoUser.All)
        {
            var user = new User(
                DemoIds.User(demo.Ordinal), PhoneNumber.Parse(demo.Phone), Preferences.Default, demo.Roles, s_since);
            user.Edit(new ProfileEdit(demo.Name, email: null, Preferences.Default), expectedVersion: 1, s_since);
            db.Users.Add(user);
        }

        var home = HomeOfTheCustomer();
        db.Addresses.Add(home);

        // Who prices and brings orders learns about addresses by events only.
        new Outbox(db, clock).Add(new AddressChanged(
            home.UserId, home.Id, AddressChange.Added, IsDefaultShipping: true, IsDefaultBilling: true));
        var rows = await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return rows;
    }

    private static Address HomeOfTheCustomer()
    {
        var details = new AddressDetails(
            "Home", "Ada Example", "Musterstraße 1", null, "10115", "Berlin", null, "DE",
            new GeoPoint(52.5321, 13.3849), "Ring twice.");
        var address = new Address(DemoIds.Address(0), DemoIds.User(0), details, s_since);
        address.SetDefaults(shipping: true, billing: true, s_since);
        return address;
    }
}
