namespace EShop.ServiceDefaults.Users;

/// <summary>
/// Asks the users subgraph for personal data, which events do not carry. For event handlers and background work; no
/// request that changes data waits for it.
/// </summary>
public interface IUserDirectory
{
    /// <summary>An address; <c>null</c> when there is none (any more).</summary>
    /// <exception cref="HttpRequestException">The users subgraph does not answer.</exception>
    Task<DeliveryAddress?> FindAddressAsync(Guid addressId, CancellationToken cancellationToken);

    /// <summary>How a user is reached; <c>null</c> when there is no such user (any more).</summary>
    /// <exception cref="HttpRequestException">The users subgraph does not answer.</exception>
    Task<UserContact?> FindContactAsync(Guid userId, CancellationToken cancellationToken);
}
