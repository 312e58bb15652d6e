using System.Net;
using System.Security.Cryptography;
using EShop.Contracts;
using EShop.ServiceDefaults.Identity;
using EShop.ServiceDefaults.Users;
using EShop.TestKit;
using EShop.Users.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Users.Directory.Tests;

/// <summary>As other subgraphs ask in production.</summary>
public sealed class UserDirectoryTests : IAsyncLifetime
{
    private UsersHost _host = null!;

    public async Task InitializeAsync() => _host = await UsersHost.WithAsync(new()
    {
        ["environment"] = "Production",
        ["Users:Sms:Url"] = "http://127.0.0.1:9/messages",
    });

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Another_subgraph_learns_addresses_and_contacts()
    {
        await using var db = _host.CreateContext();
        var user = await db.Users.OrderBy(user => user.Id).FirstAsync();
        await _host.ClientOf(user.Id).PostAsync(Documents.AddAddress, new { input = new { address = Documents.Address("Directory Street 9") } });
        var address = await db.Addresses.SingleAsync(address => address.Line1 == "Directory Street 9");
        var directory = Directory(TestIdentity.GatewayCredential);

        Assert.Equal(
            new DeliveryAddress(
                address.Id, user.Id, "Ada Example", "Directory Street 9", null, "10115", "Berlin", null, "DE",
                new GeoPoint(52.5321, 13.3849), null),
            await directory.FindAddressAsync(address.Id, CancellationToken.None));
        Assert.Equal(
            new UserContact(user.Id, user.Name, user.Phone, user.Email, user.Locale, user.TimeZone),
            await directory.FindContactAsync(user.Id, CancellationToken.None));
        Assert.Null(await directory.FindAddressAsync(Guid.NewGuid(), CancellationToken.None));
        Assert.Null(await directory.FindContactAsync(Guid.NewGuid(), CancellationToken.None));
    }

    [Fact]
    public async Task Without_the_credential_of_the_shop_nobody_learns_anything()
    {
        await using var db = _host.CreateContext();
        var user = await db.Users.OrderBy(user => user.Id).FirstAsync();
        var stranger = Directory(Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));

        var exception = await Assert.ThrowsAsync<HttpRequestException>(
            () => stranger.FindContactAsync(user.Id, CancellationToken.None));

        Assert.Equal(HttpStatusCode.Forbidden, exception.StatusCode);
        using var http = new HttpClient { BaseAddress = _host.Host.BaseAddress };
        using var response = await http.GetAsync($"internal/contacts/{user.Id}");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain(user.Phone!, await response.Content.ReadAsStringAsync());
    }

    private IUserDirectory Directory(string credential)
    {
        var builder = WebApplication.CreateBuilder(
        [
            $"--Identity:Authority={_host.Host.BaseAddress}", $"--Gateway:Credential={credential}",
        ]);
        builder.AddGatewayCredential();
        builder.AddAccessTokens();
        builder.AddUserDirectory();
        return builder.Build().Services.GetRequiredService<IUserDirectory>();
    }
}
