using System.Net;
using System.Net.Http.Json;

namespace EShop.ServiceDefaults.Users;

internal sealed class UserDirectory(HttpClient http) : IUserDirectory
{
    public Task<DeliveryAddress?> FindAddressAsync(Guid addressId, CancellationToken cancellationToken)
        => FindAsync<DeliveryAddress>(UserDirectoryPaths.Address(addressId), cancellationToken);

    public Task<UserContact?> FindContactAsync(Guid userId, CancellationToken cancellationToken)
        => FindAsync<UserContact>(UserDirectoryPaths.Contact(userId), cancellationToken);

    private async Task<T?> FindAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await http.GetAsync(path, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<T>(cancellationToken);
    }
}
