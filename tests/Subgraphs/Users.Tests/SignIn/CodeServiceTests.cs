using System.Collections.Concurrent;
using System.Text.Json;
using EShop.TestKit;
using EShop.Users.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EShop.Users.SignIn.Tests;

/// <summary>The way of a code through the service that takes it to its phone.</summary>
public sealed class CodeServiceTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<(string Authorization, string Credential, JsonElement Body)> _requests = new();
    private SubgraphHost _service = null!;

    public async Task InitializeAsync() => _service = await SubgraphHost.ListenAsync(Create);

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task A_code_goes_to_the_service_and_the_gateways_credential_to_our_own_only(string isOwn)
    {
        await using var host = await UsersHost.WithAsync(new()
        {
            ["Users:Sms:Url"] = $"{_service.BaseAddress}internal/messages",
            ["Users:Sms:Token"] = "token of the service",
            ["Users:Sms:IsOwn"] = isOwn,
        });
        var phone = host.NewPhone();

        await host.RequestAsync(phone);

        var (authorization, credential, body) = Assert.Single(_requests);
        Assert.Equal("Bearer token of the service", authorization);
        Assert.Equal(isOwn == "true" ? TestIdentity.GatewayCredential : "", credential);
        Assert.Equal(phone, body.GetProperty("to").GetString());
        Assert.Equal("sms", body.GetProperty("channel").GetString());
        Assert.StartsWith($"Your code is {host.CodeFor(phone)}.", body.GetProperty("text").GetString());
    }

    private WebApplication Create(string[] arguments)
    {
        var app = WebApplication.CreateBuilder(arguments).Build();
        app.MapPost("/internal/messages", async (HttpContext context) => _requests.Enqueue((
            context.Request.Headers.Authorization.ToString(),
            context.Request.Headers["X-Gateway-Credential"].ToString(),
            (await JsonDocument.ParseAsync(context.Request.Body)).RootElement)));
        return app;
    }
}
