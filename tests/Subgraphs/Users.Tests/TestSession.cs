using System.Text.Json;
using EShop.TestKit;

namespace EShop.Users.Tests;

/// <summary>Somebody who signed in with a code, as an app would know them.</summary>
public sealed record TestSession(string Phone, string UserId, string AccessToken, string RefreshToken, GraphQLClient Client)
{
    /// <summary>Reads the payload of a sign-in or a refresh.</summary>
    public static TestSession From(UsersHost host, string phone, JsonElement payload)
    {
        Assert.Null(UsersHost.ErrorOf(payload));
        var signedIn = payload.GetProperty("signedIn");
        var tokens = signedIn.GetProperty("tokens");
        var accessToken = tokens.GetProperty("accessToken").GetString()!;
        return new TestSession(
            phone,
            signedIn.GetProperty("user").GetProperty("id").GetString()!,
            accessToken,
            tokens.GetProperty("refreshToken").GetString()!,
            host.Host.ClientWith(accessToken));
    }

    /// <summary>Asks who is signed in.</summary>
    public async Task<JsonElement> ViewerAsync(string selection)
        => (await Client.PostAsync($"{{ viewer {{ {selection} }} }}")).Data.GetProperty("viewer");
}
