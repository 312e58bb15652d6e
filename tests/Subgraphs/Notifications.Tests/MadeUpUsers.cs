using System.Collections.Concurrent;
using EShop.ServiceDefaults.Users;

namespace EShop.Notifications.Tests;

/// <summary>Users that a test makes up, in the place of the users subgraph.</summary>
public sealed class MadeUpUsers : IUserDirectory
{
    private static int s_count;

    private readonly ConcurrentDictionary<Guid, UserContact> _contacts = new();

    /// <summary>Whether the users subgraph does not answer.</summary>
    public bool IsDown { get; set; }

    /// <summary>Makes somebody up whom nobody else knows.</summary>
    public UserContact Add(string locale = "en-GB", string timeZone = "Europe/Berlin", string? email = "", string? name = null)
    {
        var number = Interlocked.Increment(ref s_count);
        var contact = new UserContact(
            Guid.CreateVersion7(),
            name ?? $"Person Number{number}",
            $"+4915{number:D9}",
            email?.Length == 0 ? $"person{number}@mail.example" : email,
            locale,
            timeZone);
        _contacts[contact.UserId] = contact;
        return contact;
    }

    /// <summary>Lets somebody be a user no longer.</summary>
    public void Remove(Guid userId) => _contacts.TryRemove(userId, out _);

    public Task<UserContact?> FindContactAsync(Guid userId, CancellationToken cancellationToken)
        => IsDown
            ? throw new HttpRequestException("The users subgraph is away.")
            : Task.FromResult(_contacts.GetValueOrDefault(userId));

    public Task<DeliveryAddress?> FindAddressAsync(Guid addressId, CancellationToken cancellationToken)
        => throw new NotSupportedException("Notifications go to no addresses.");
}
