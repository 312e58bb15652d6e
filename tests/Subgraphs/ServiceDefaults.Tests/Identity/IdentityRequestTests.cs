using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EShop.ServiceDefaults.Identity.Tests;

/// <summary>Over real HTTP, as a subgraph sees its requests.</summary>
public sealed class IdentityRequestTests : IAsyncLifetime
{
    private static readonly Guid s_user = Guid.CreateVersion7();

    private readonly List<string> _handled = [];
    private SubgraphHost _host = null!;

    public async Task InitializeAsync() => _host = await SubgraphHost.ListenAsync(Create);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Without_a_token_nobody_is_signed_in()
        => Assert.Equal("nobody", await (await SendAsync()).Content.ReadAsStringAsync());

    [Fact]
    public async Task A_token_says_who_it_is_and_what_they_may()
    {
        var token = TestIdentity.Token(s_user, Guid.CreateVersion7(), ["STAFF"], ["catalog:write", "orders:read"]);

        var response = await SendAsync(request => request.Headers.Authorization = new("Bearer", token));

        Assert.Equal($"{s_user} catalog:write STAFF", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNzd29yZA==")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    public async Task A_token_that_is_not_valid_ends_the_request(string header)
    {
        var response = await SendAsync(request => request.Headers.TryAddWithoutValidation("Authorization", header));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("""Bearer error="invalid_token" """.TrimEnd(), response.Headers.WwwAuthenticate.ToString());
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await CodeAsync(response));
        Assert.Empty(_handled);
    }

    [Fact]
    public async Task Every_refusal_reads_the_same()
    {
        var expired = TestIdentity.Token(s_user, s_user, [], [], DateTimeOffset.UtcNow.AddHours(-1));
        var forged = TestIdentity.Sign(new { alg = "ES256", kid = "unknown" }, new { sub = s_user });

        var answers = new List<string>();
        foreach (var token in new[] { expired, forged, "x", new string('x', 5000) })
        {
            var response = await SendAsync(request => request.Headers.Authorization = new("Bearer", token));
            answers.Add($"{response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Two_tokens_are_none()
    {
        var response = await SendAsync(request => request.Headers.TryAddWithoutValidation(
            "Authorization", [$"Bearer {TestIdentity.Token(s_user)}", $"Bearer {TestIdentity.Token(s_user)}"]));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task When_keys_cannot_be_had_the_client_is_told_to_try_again()
    {
        await using var host = await SubgraphHost.ListenAsync(Create, new Dictionary<string, string>
        {
            ["Identity:Authority"] = "http://127.0.0.1:1/",
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/who");
        request.Headers.Authorization = new("Bearer", TestIdentity.Sign(new { alg = "ES256", kid = "new" }, new { }));

        var response = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter!.Delta);
        Assert.Equal("AUTH_UNAVAILABLE", await CodeAsync(response));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task Only_the_gateway_is_let_in(string? credential)
    {
        using var http = new HttpClient { BaseAddress = _host.BaseAddress };
        if (credential is not null)
        {
            http.DefaultRequestHeaders.TryAddWithoutValidation("X-Gateway-Credential", credential);
        }

        var response = await http.GetAsync("/who");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("AUTH_NOT_THE_GATEWAY", await CodeAsync(response));
        Assert.Empty(_handled);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready")).StatusCode);
    }

    [Theory]
    [InlineData("/health/live/../../who")]
    [InlineData("/health/livewho")]
    [InlineData("//who")]
    [InlineData("/who?path=/health/live")]
    public async Task No_way_of_writing_a_path_leads_around_the_credential(string path)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, _host.BaseAddress.OriginalString.TrimEnd('/') + path);

        Assert.Equal(HttpStatusCode.Forbidden, (await http.SendAsync(request)).StatusCode);
        Assert.Empty(_handled);
    }

    [Fact]
    public async Task An_endpoint_for_others_says_so()
    {
        using var http = new HttpClient { BaseAddress = _host.BaseAddress };

        Assert.Equal("called", await http.GetStringAsync("/webhooks/provider"));
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync("/webhooks/other/path")).StatusCode);
    }

    [Fact]
    public async Task The_credential_before_is_accepted_while_it_is_configured()
    {
        var before = new string('b', 32);
        await using var host = await SubgraphHost.ListenAsync(Create, new Dictionary<string, string>
        {
            ["Gateway:Credential"] = new('n', 32),
            ["Gateway:PreviousCredential"] = before,
        });
        using var http = new HttpClient { BaseAddress = host.BaseAddress };
        http.DefaultRequestHeaders.Add("X-Gateway-Credential", before);

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/who")).StatusCode);
    }

    [Fact]
    public async Task Production_does_not_start_without_a_credential_and_development_does()
    {
        Dictionary<string, string> Settings(string environment) => new()
        {
            ["Gateway:Credential"] = "",
            ["environment"] = environment,
        };

        await Assert.ThrowsAsync<OptionsValidationException>(
            () => SubgraphHost.ListenAsync(Create, Settings("Production")));
        await using var development = await SubgraphHost.ListenAsync(Create, Settings("Development"));

        using var http = new HttpClient { BaseAddress = development.BaseAddress };
        Assert.Equal("nobody", await http.GetStringAsync("/who"));
    }

    [Fact]
    public async Task A_short_credential_is_refused_at_the_start()
        => await Assert.ThrowsAsync<OptionsValidationException>(() => SubgraphHost.ListenAsync(
            Create, new Dictionary<string, string> { ["Gateway:Credential"] = "short" }));

    [Fact]
    public async Task The_address_of_the_client_is_what_the_gateway_says()
    {
        var response = await SendAsync(request => request.Headers.Add(ClientAddress.HeaderName, "::ffff:203.0.113.7"), "/address");

        Assert.Equal("203.0.113.7", await response.Content.ReadAsStringAsync());
        Assert.Equal("127.0.0.1", await _host.Http.GetStringAsync("/address"));
    }

    private WebApplication Create(string[] arguments)
    {
        var app = WebApplication.CreateBuilder(arguments).AddServiceDefaults("test").Build().MapServiceDefaults();
        app.MapGet("/who", (CurrentUser user) =>
        {
            _handled.Add("who");
            return user.Id is { } id
                ? $"{id} {(user.HasScope("catalog:write") ? "catalog:write" : "-")} {(user.IsInRole("STAFF") ? "STAFF" : "-")}"
                : "nobody";
        });
        app.MapGet("/webhooks/{provider}", () => "called").AllowWithoutGateway();
        app.MapGet("/address", (HttpContext context) => ClientAddress.Of(context).ToString());
        return app;
    }

    private async Task<HttpResponseMessage> SendAsync(Action<HttpRequestMessage>? change = null, string path = "/who")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        change?.Invoke(request);
        return await _host.Http.SendAsync(request);
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage response)
    {
        Assert.Equal(
            MediaTypeHeaderValue.Parse("application/graphql-response+json; charset=utf-8"),
            response.Content.Headers.ContentType);
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        return body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
    }
}
