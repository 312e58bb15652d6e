using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EShop.Notifications.Domain;
using EShop.Notifications.Tests;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Transports.Tests;

public sealed class FcmTransportTests : IAsyncLifetime
{
    private static readonly NoticeValue s_number = NoticeValue.Of(NoticeValue.OrderNumber, "A-1");

    private readonly RSA _key = RSA.Create(2048);
    private FakeProvider _provider = null!;
    private NotificationsHost _host = null!;

    public async Task InitializeAsync()
    {
        _provider = await FakeProvider.StartAsync();
        _host = await NotificationsHost.WithAsync(new()
        {
            ["Notifications:Fcm:Url"] = $"{_provider.Address}",
            ["Notifications:Fcm:ServiceAccount"] = JsonSerializer.Serialize(new
            {
                type = "service_account",
                project_id = "shop-1",
                client_email = "push@shop-1.example",
                private_key = _key.ExportPkcs8PrivateKeyPem(),
                token_uri = $"{_provider.Address}token",
            }),
        });
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _provider.DisposeAsync();
        _key.Dispose();
    }

    [Fact]
    public async Task A_push_goes_to_every_device_with_one_token_for_an_hour()
    {
        var user = await RegisterAsync("device-a", "device-b");

        await LateAsync(user);
        await LateAsync(user);

        await _host.AreAsync(user, "InApp Sent, InApp Sent, Push Sent, Push Sent");
        Assert.Equal(1, _provider.TokensGiven);
        VerifyAssertion(_provider.Requests[0].Key);
        var pushes = _provider.Requests.Skip(1).ToList();
        Assert.Equal(4, pushes.Count);
        Assert.All(pushes, push => Assert.Equal(
            ("/v1/projects/shop-1/messages:send", "Bearer access-1"), (push.Path, push.Authorization)));
        var messages = pushes.Select(push => push.Body.GetProperty("message")).ToList();
        Assert.Equal(
            ["device-a", "device-a", "device-b", "device-b"],
            messages.Select(message => message.GetProperty("token").GetString()!).Order());
        var message = messages[0];
        Assert.Equal("Order A-1 is late", message.GetProperty("notification").GetProperty("title").GetString());

        _host.Clock.Advance(TimeSpan.FromMinutes(59));
        await LateAsync(user);
        await _host.AreAsync(user, "InApp Sent, InApp Sent, InApp Sent, Push Sent, Push Sent, Push Sent");
        Assert.Equal(2, _provider.TokensGiven);
    }

    [Fact]
    public async Task An_app_that_is_gone_is_forgotten()
    {
        var user = await RegisterAsync("device-gone");
        _provider.Answer = HttpStatusCode.NotFound;

        await LateAsync(user);

        await _host.AreAsync(user, "InApp Sent, Push Unreachable");
        await using var db = _host.CreateContext();
        Assert.False(await db.PushDevices.AnyAsync(device => device.UserId == user));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_replaced_once_and_the_push_tried_again_later()
    {
        var user = await RegisterAsync("device-c");
        _provider.Answer = HttpStatusCode.Unauthorized;
        await LateAsync(user);
        await _host.AreAsync(user, "InApp Sent, Push Pending");
        Assert.Equal(2, _provider.TokensGiven);

        _provider.Answer = HttpStatusCode.OK;
        await _host.AdvanceAsync(TimeSpan.FromSeconds(30));

        await _host.AreAsync(user, "InApp Sent, Push Sent");
        Assert.DoesNotContain("device-c", _host.Logs.Text);
        Assert.DoesNotContain("access-", _host.Logs.Text);
    }

    private async Task<Guid> RegisterAsync(params string[] tokens)
    {
        var user = _host.Users.Add().UserId;
        foreach (var token in tokens)
        {
            await _host.ClientOf(user).PostAsync(
                "mutation ($token: String!) { registerDevice(input: { token: $token }) { pushDevice { id } } }", new { token });
        }

        return user;
    }

    private async Task LateAsync(Guid user)
    {
        await _host.NotifyAsync(
            NoticeKinds.DeliveryLate, user, null, s_number, NoticeValue.Of(NoticeValue.Time, DateTimeOffset.UnixEpoch));
        await _host.SendDueAsync();
    }

    private void VerifyAssertion(string assertion)
    {
        var parts = assertion.Split('.');
        Assert.True(_key.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"),
            Base64Url.DecodeFromChars(parts[2]),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1));
        Assert.Equal("""{"alg":"RS256","typ":"JWT"}""", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])));
        var claims = JsonElement.Parse(Base64Url.DecodeFromChars(parts[1]));
        Assert.Equal("push@shop-1.example", claims.GetProperty("iss").GetString());
        Assert.Equal($"{_provider.Address}token", claims.GetProperty("aud").GetString());
        Assert.Equal(3600, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
    }
}
