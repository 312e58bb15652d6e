using EShop.ServiceDefaults.Identity;
using EShop.ServiceDefaults.Resilience;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EShop.ServiceDefaults.Users;

/// <summary>Registers the way to the users subgraph.</summary>
public static class UserDirectoryRegistration
{
    /// <summary>Adds <see cref="IUserDirectory"/>; it asks at <c>Identity:Authority</c>.</summary>
    public static WebApplicationBuilder AddUserDirectory(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddHttpClient<IUserDirectory, UserDirectory>(static (services, http) =>
            {
                var identity = services.GetRequiredService<IOptions<IdentityOptions>>().Value;
                http.BaseAddress = identity.Authority;
                http.DefaultRequestHeaders.Add(
                    GatewayCredentialOptions.HeaderName,
                    services.GetRequiredService<IOptions<GatewayCredentialOptions>>().Value.Credential);
            })
            .AddShopResilience();
        return builder;
    }
}
