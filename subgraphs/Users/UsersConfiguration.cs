using EShop.Users.Codes;

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

    /// <summary>Adds what takes codes to phones: the configured service, or in development nothing but a channel.</summary>
    public static void AddOtpSender(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[$"{UsersOptions.SectionName}:Sms:Url"] is not { Length: > 0 }
            && builder.Environment.IsDevelopment())
        {
            builder.Services.AddSingleton<DevelopmentOtpSender>();
            builder.Services.AddSingleton<IOtpSender>(
                provider => provider.GetRequiredService<DevelopmentOtpSender>());
            return;
        }

        builder.Services.AddHttpClient<IOtpSender, SmsServiceSender>();
    }

    private static bool IsSecret(string text, IHostEnvironment environment)
        => text.Length == 0 ? environment.IsDevelopment() : UsersOptions.IsSecret(text);
}
