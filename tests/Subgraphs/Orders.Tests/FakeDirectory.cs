using System.Collections.Concurrent;
using EShop.Contracts;
using EShop.ServiceDefaults.Users;

namespace EShop.Orders.Tests;

/// <summary>Knows the addresses that a test has stored, unless it is down.</summary>
public sealed class FakeDirectory : IUserDirectory
{
    private readonly ConcurrentDictionary<Guid, DeliveryAddress> _addresses = new();

    public bool IsDown { get; set; }

    public int Asked { get; private set; }

    public void Add(Guid addressId, Guid userId)
        => _addresses[addressId] = new DeliveryAddress(
            addressId,
            userId,
            "Ada Lovelace",
            "Unter den Linden 1",
            null,
            "10117",
            "Berlin",
            null,
            "DE",
            new GeoPoint(52.5170365, 13.3888599),
            "Ring twice");

    public Task<DeliveryAddress?> FindAddressAsync(Guid addressId, CancellationToken cancellationToken)
    {
        Asked++;
        return IsDown
            ? throw new HttpRequestException("Connection refused: a secret address")
            : Task.FromResult(_addresses.GetValueOrDefault(addressId));
    }

    public Task<UserContact?> FindContactAsync(Guid userId, CancellationToken cancellationToken)
        => Task.FromResult<UserContact?>(null);
}
