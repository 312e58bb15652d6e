using EShop.ServiceDefaults.Redis;
using EShop.Users.Codes;
using StackExchange.Redis;

namespace EShop.Users;

internal static class UsersConfiguration
{
    /// <summary>Binds and checks the options: production does not start without its secrets.</summary>
    public static void AddUsersOptions(this WebApplicationBuilder builder)
        => builder.Services
            .AddOptions<UsersOptions>()
            .BindConfiguration(UsersOptions.SectionName)
            .Validate<IHostEnvironment>(
                (options, environment) => IsSecret(options.OtpPepper, environment)
                    && IsSecret(options.KeyEncryptionKey, environment),
                "Users:OtpPepper and Users:KeyEncryptionKey must be 32 random bytes in base64 (openssl rand -base64 32).")
            .Validate<IHostEnvironment>(
                (options, environment) => environment.IsDevelopment() || options.Sms.Url is not null,
                "Users:Sms:Url is not configured: codes have to reach their phones.")
            .Validate(
                options => options.AccessTokenLifetime > TimeSpan.Zero
                    && options.AccessTokenLifetime <= TimeSpan.FromMinutes(30)
                    && options.RefreshTokenLifetime > options.AccessTokenLifetime,
                "Users:AccessTokenLifetime must be at most 30 minutes, and Users:RefreshTokenLifetime longer.")
            .ValidateOnStart();

    /// <summary>Adds what takes codes to phones: the configured service, and in development a channel for AppHost.</summary>
    public static void AddOtpSender(this WebApplicationBuilder builder)
    {
        var services = builder.Services;

        if (!builder.Environment.IsDevelopment())
        {
            services.AddHttpClient<IOtpSender, SmsServiceSender>();
            return;
        }

        if (builder.Configuration[$"{UsersOptions.SectionName}:Sms:Url"] is { Length: > 0 })
        {
            services.AddHttpClient<SmsServiceSender>();
        }

        services.AddSingleton(provider => new DevelopmentOtpSender(
            provider.GetRequiredService<IConnectionMultiplexer>(),
            provider.GetRequiredService<RedisKeys>(),
            provider.GetService<SmsServiceSender>()));
        services.AddSingleton<IOtpSender>(provider => provider.GetRequiredService<DevelopmentOtpSender>());
    }

    private static bool IsSecret(string text, IHostEnvironment environment)
        => text.Length == 0 ? environment.IsDevelopment() : UsersOptions.IsSecret(text);
}
