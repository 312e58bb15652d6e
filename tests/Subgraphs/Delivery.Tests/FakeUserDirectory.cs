using System.Collections.Concurrent;
using EShop.ServiceDefaults.Users;

namespace EShop.Delivery.Tests;

/// <summary>The addresses that a test has made up.</summary>
public sealed class FakeUserDirectory : IUserDirectory
{
    public ConcurrentDictionary<Guid, DeliveryAddress> Addresses { get; } = new();

    public Task<DeliveryAddress?> FindAddressAsync(Guid addressId, CancellationToken cancellationToken)
        => Task.FromResult(Addresses.GetValueOrDefault(addressId));

    public Task<UserContact?> FindContactAsync(Guid userId, CancellationToken cancellationToken)
        => Task.FromResult<UserContact?>(null);
}
