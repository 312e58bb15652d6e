using EShop.TestKit;
using EShop.Users.Codes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EShop.Users.Tests;

public sealed class UsersStartupTests
{
    private static readonly string s_secret = Convert.ToBase64String(new byte[32]);

    [Theory]
    [InlineData("", "SECRET", "https://sms.example/")]
    [InlineData("SECRET", "", "https://sms.example/")]
    [InlineData("short", "SECRET", "https://sms.example/")]
    [InlineData("SECRET", "SECRET", "")]
    public async Task Production_does_not_start_without_its_secrets_and_its_sender(string pepper, string key, string sms)
        => await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var host = await SubgraphHost.ListenAsync(UsersSubgraph.Create, await SettingsAsync(pepper, key, sms));
        });

    [Fact]
    public async Task Production_shows_codes_to_nobody()
    {
        await using var app = UsersSubgraph.Create(
            [.. (await SettingsAsync("SECRET", "SECRET", "https://sms.example/")).Select(pair => $"--{pair.Key}={pair.Value}")]);

        Assert.Null(app.Services.GetService<DevelopmentOtpSender>());
        await using var scope = app.Services.CreateAsyncScope();
        Assert.IsType<SmsServiceSender>(scope.ServiceProvider.GetRequiredService<IOtpSender>());
    }

    private static async Task<Dictionary<string, string>> SettingsAsync(string pepper, string key, string sms)
        => new(await TestRedis.SettingsAsync())
        {
            ["environment"] = "Production",
            ["ConnectionStrings:Users"] = "Host=127.0.0.1;Port=1",
            ["Users:OtpPepper"] = pepper.Replace("SECRET", s_secret),
            ["Users:KeyEncryptionKey"] = key.Replace("SECRET", s_secret),
            ["Users:Sms:Url"] = sms,
        };
}
