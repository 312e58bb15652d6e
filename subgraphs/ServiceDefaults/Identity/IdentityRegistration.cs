using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace EShop.ServiceDefaults.Identity;

/// <summary>Registers who is who: the same in every subgraph and in the gateway.</summary>
public static class IdentityRegistration
{
    /// <summary>Adds the validation of access tokens, the policies of scopes and <see cref="CurrentUser"/>.</summary>
    public static WebApplicationBuilder AddAccessTokens(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services
            .AddOptions<IdentityOptions>()
            .BindConfiguration(IdentityOptions.SectionName)
            .Validate(options => options.ClockSkew >= TimeSpan.Zero, "Identity:ClockSkew must not be negative.")
            .Validate(
                options => options.KeysMinInterval > TimeSpan.Zero && options.KeysUsableFor >= options.KeysFreshFor,
                "Identity:KeysMinInterval must be positive and KeysUsableFor at least KeysFreshFor.")
            .ValidateOnStart();
        services.AddHttpClient(PublishedKeys.HttpClientName);
        services.TryAddSingleton<PublishedKeys>();
        services.TryAddSingleton<ISigningKeySource>(provider => provider.GetRequiredService<PublishedKeys>());
        services.TryAddSingleton<AccessTokenReader>();
        services.TryAddSingleton<RevokedSessions>();
        services
            .AddAuthentication(BearerTokenHandler.Scheme)
            .AddScheme<AuthenticationSchemeOptions, BearerTokenHandler>(BearerTokenHandler.Scheme, null);
        services.AddAuthorization();
        services.Replace(ServiceDescriptor.Singleton<IAuthorizationPolicyProvider, ScopePolicyProvider>());
        services.AddHttpContextAccessor();
        services.TryAddScoped<CurrentUser>();
        return builder;
    }

    /// <summary>Adds the credential by which a subgraph knows its gateway.</summary>
    public static WebApplicationBuilder AddGatewayCredential(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddOptions<GatewayCredentialOptions>()
            .BindConfiguration(GatewayCredentialOptions.SectionName)
            .Validate<IHostEnvironment>(
                (options, environment) => options.Credential.Length > 0 || environment.IsDevelopment(),
                "Gateway:Credential is not configured: gateway and subgraphs share it, so that no one goes around the gateway.")
            .Validate(
                options => options.Credential.Length is 0 or >= GatewayCredentialOptions.MinLength
                    && options.PreviousCredential.Length is 0 or >= GatewayCredentialOptions.MinLength,
                $"Gateway:Credential must have at least {GatewayCredentialOptions.MinLength} characters.")
            .ValidateOnStart();
        return builder;
    }

    /// <summary>Refuses requests that did not come through the gateway.</summary>
    public static WebApplication UseGatewayCredential(this WebApplication app)
    {
        app.UseMiddleware<GatewayCredentialMiddleware>();
        return app;
    }

    /// <summary>Reads the access token of each request and refuses those whose token is not valid.</summary>
    public static WebApplication UseAccessTokens(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<RefusedTokenMiddleware>();
        return app;
    }
}
