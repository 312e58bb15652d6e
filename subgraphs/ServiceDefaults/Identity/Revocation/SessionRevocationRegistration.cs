using EShop.ServiceDefaults.Redis;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EShop.ServiceDefaults.Identity;

/// <summary>Registers the revocation of access tokens.</summary>
public static class SessionRevocationRegistration
{
    /// <summary>Has access tokens refused whose sessions have ended; brings Redis. May be called more than once.</summary>
    public static WebApplicationBuilder AddSessionRevocation(this WebApplicationBuilder builder)
    {
        builder.AddRedis();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<RevokedSessions>();
        builder.Services.TryAddSingleton<SessionRevocations>();
        builder.Services.AddHostedService<RevokedSessionsFeed>();
        return builder;
    }
}
