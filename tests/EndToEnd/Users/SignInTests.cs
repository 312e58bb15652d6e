using System.Net;
using System.Text.Json;
using EShop.EndToEnd.Tests.Shop;
using EShop.TestKit;
using EShop.Users.Codes;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.EndToEnd.Tests.Users;

/// <summary>What an app does from its first start on, through the gateway.</summary>
[Collection(ShopGroup.Name)]
public sealed class SignInTests(ShopFixture shop)
{
    private const string RequestOtp =
        """
        mutation ($phone: String!) {
          requestOtp(input: { phone: $phone, channel: SMS, deviceId: "e2e" }) {
            challenge { id expiresAt resendAt }
            errors { __typename ... on Error { message } }
          }
        }
        """;

    private const string VerifyOtp =
        """
        mutation ($challengeId: ID!, $code: String!, $device: String!) {
          verifyOtp(input: {
            challengeId: $challengeId, code: $code, device: { id: "e2e", name: $device, platform: IOS, locale: "en-GB" }
          }) {
            signedIn {
              tokens { accessToken accessTokenExpiresAt refreshToken }
              user { id phone locale }
            }
            errors { __typename ... on Error { message } }
          }
        }
        """;

    private static int s_phones;

    [Fact]
    public async Task A_user_signs_in_manages_addresses_and_sessions_and_signs_out()
    {
        var phone = $"+4917600{Interlocked.Increment(ref s_phones):D6}";
        var signedIn = await SignInAsync(phone, "Phone");
        var app = ClientWith(signedIn);
        Assert.Equal(phone, signedIn.GetProperty("user").GetProperty("phone").GetString());
        Assert.Equal("en-GB", signedIn.GetProperty("user").GetProperty("locale").GetString());

        var home = await AddAddressAsync(app, "Home", "Unter den Linden 1");
        var work = await AddAddressAsync(app, "Work", "Torstraße 1");
        await app.PostAsync(
            "mutation ($id: ID!) { setDefaultAddress(input: { id: $id, shipping: true, billing: false }) { address { id } } }",
            new { id = work });

        var viewer = (await app.PostAsync(
            """
            {
              viewer {
                addresses { label location { latitude } }
                defaultShippingAddress { id }
                defaultBillingAddress { id }
                sessions { deviceName isCurrent ipAddress }
              }
            }
            """)).Data.GetProperty("viewer");
        Assert.Equal(
            ["Home", "Work"],
            viewer.GetProperty("addresses").EnumerateArray().Select(address => address.GetProperty("label").GetString()));
        Assert.Equal(work, viewer.GetProperty("defaultShippingAddress").GetProperty("id").GetString());
        Assert.Equal(home, viewer.GetProperty("defaultBillingAddress").GetProperty("id").GetString());
        Assert.Equal(
            """[{"deviceName":"Phone","isCurrent":true,"ipAddress":"127.0.0.1"}]""",
            viewer.GetProperty("sessions").GetRawText());

        await app.PostAsync("mutation { signOut { session { id } } }");

        var refused = await RefreshAsync(signedIn.GetProperty("tokens").GetProperty("refreshToken").GetString()!);
        Assert.Equal(
            "InvalidRefreshTokenError",
            refused.GetProperty("errors")[0].GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task A_refreshed_token_is_believed_by_gateway_and_every_subgraph()
    {
        var signedIn = await SignInAsync($"+4917600{Interlocked.Increment(ref s_phones):D6}", "Phone");
        var refreshed = (await RefreshAsync(signedIn.GetProperty("tokens").GetProperty("refreshToken").GetString()!))
            .GetProperty("signedIn");

        var response = await ClientWith(refreshed).PostAsync(
            "{ viewer { id } products(first: 1) { nodes { variants { availability { inStock } } } } }");

        Assert.Equal(
            signedIn.GetProperty("user").GetProperty("id").GetString(),
            response.Data.GetProperty("viewer").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Somebody_elses_address_and_account_are_not_there()
    {
        var owner = await SignInAsync($"+4917600{Interlocked.Increment(ref s_phones):D6}", "Phone");
        var address = await AddAddressAsync(ClientWith(owner), "Home", "Unter den Linden 1");
        var other = ClientWith(await SignInAsync($"+4917600{Interlocked.Increment(ref s_phones):D6}", "Phone"));
        var ids = new { address, user = owner.GetProperty("user").GetProperty("id").GetString() };
        const string Query =
            "query ($address: ID!, $user: ID!) { addressById(id: $address) { line1 } userById(id: $user) { phone } }";

        foreach (var client in new[] { other, shop.Gateway.Client })
        {
            Assert.Equal(
                """{"addressById":null,"userById":null}""",
                (await client.PostAsync(Query, ids)).Data.GetRawText());
        }
    }

    [Fact]
    public async Task Without_a_token_what_needs_one_is_refused_and_the_rest_answered()
    {
        var response = await shop.Gateway.Client.PostAsync("mutation { signOut { session { id } } }");

        Assert.Equal(
            "AUTH_NOT_AUTHENTICATED",
            response.Errors[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(
            JsonValueKind.Null,
            (await shop.Gateway.Client.PostAsync("{ viewer { id } }")).Data.GetProperty("viewer").ValueKind);
    }

    [Fact]
    public async Task The_public_keys_are_there_for_everybody()
    {
        using var http = new HttpClient { BaseAddress = shop.Users.BaseAddress };

        using var response = await http.GetAsync("/.well-known/jwks.json");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var key = Assert.Single(
            JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("keys").EnumerateArray());
        Assert.Equal(["alg", "crv", "kid", "kty", "use", "x", "y"], key.EnumerateObject().Select(member => member.Name).Order());
    }

    private async Task<JsonElement> SignInAsync(string phone, string device)
    {
        var challenge = (await shop.Gateway.Client.PostAsync(RequestOtp, new { phone }))
            .Data.GetProperty("requestOtp").GetProperty("challenge").GetProperty("id").GetString();
        var code = shop.Users.Services.GetRequiredService<DevelopmentOtpSender>().LastFor(phone);
        var payload = (await shop.Gateway.Client.PostAsync(VerifyOtp, new { challengeId = challenge, code, device }))
            .Data.GetProperty("verifyOtp");
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        return payload.GetProperty("signedIn");
    }

    private async Task<JsonElement> RefreshAsync(string refreshToken)
        => (await shop.Gateway.Client.PostAsync(
            """
            mutation ($refreshToken: String!) {
              refreshSession(input: { refreshToken: $refreshToken }) {
                signedIn { tokens { accessToken refreshToken } user { id } }
                errors { __typename }
              }
            }
            """,
            new { refreshToken })).Data.GetProperty("refreshSession");

    private static async Task<string> AddAddressAsync(GraphQLClient app, string label, string line1)
        => (await app.PostAsync(
            """
            mutation ($address: AddressInput!) {
              addAddress(input: { address: $address }) { address { id } errors { __typename } }
            }
            """,
            new
            {
                address = new
                {
                    label, line1, recipient = "Ada Example", postalCode = "10117", city = "Berlin", country = "de",
                    latitude = 52.5170, longitude = 13.3889,
                },
            })).Data.GetProperty("addAddress").GetProperty("address").GetProperty("id").GetString()!;

    private GraphQLClient ClientWith(JsonElement signedIn)
        => shop.Gateway.ClientWith(signedIn.GetProperty("tokens").GetProperty("accessToken").GetString());
}
