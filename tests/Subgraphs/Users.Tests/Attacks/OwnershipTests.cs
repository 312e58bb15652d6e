using System.Text.Json;
using EShop.TestKit;
using EShop.Users.Domain;
using EShop.Users.Tests;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Attacks.Tests;

/// <summary>Somebody who is signed in and knows the ids of others.</summary>
public sealed class OwnershipTests(UsersHost host) : IClassFixture<UsersHost>, IAsyncLifetime
{
    private TestSession _victim = null!;
    private TestSession _thief = null!;
    private string _address = "";
    private string _session = "";

    public async Task InitializeAsync()
    {
        _victim = await host.SignInAsync();
        _thief = await host.SignInAsync();
        _address = (await UsersHost.PostAsync(
            _victim.Client, Documents.AddAddress, new { address = Documents.Address() }, "addAddress"))
            .GetProperty("address").GetProperty("id").GetString()!;
        _session = (await _victim.ViewerAsync("sessions { id }")).GetProperty("sessions")[0].GetProperty("id").GetString()!;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Lookups_answer_null()
    {
        const string Query =
            "query ($address: ID!, $user: ID!) { addressById(id: $address) { line1 } userById(id: $user) { phone } }";
        var ids = new { address = _address, user = _victim.UserId };

        foreach (var client in new[] { _thief.Client, host.Client, host.ClientOf(Guid.CreateVersion7(), "orders:read") })
        {
            Assert.Equal(
                """{"addressById":null,"userById":null}""", (await client.PostAsync(Query, ids)).Data.GetRawText());
        }

        Assert.Equal(
            "Musterstraße 1",
            (await _victim.Client.PostAsync(Query, ids)).Data.GetProperty("addressById").GetProperty("line1").GetString());
        Assert.Equal(
            _victim.Phone,
            (await host.Admin.PostAsync(Query, ids)).Data.GetProperty("userById").GetProperty("phone").GetString());
    }

    [Fact]
    public async Task A_batch_of_lookups_answers_null_where_it_is_somebody_elses()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Authorization = new("Bearer", _thief.AccessToken);
        request.Content = System.Net.Http.Json.JsonContent.Create(new
        {
            query = "query ($id: ID!) { userById(id: $id) { id phone } }",
            variables = new[] { new { id = _victim.UserId }, new { id = _thief.UserId } },
        });

        using var response = await host.Host.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        Assert.DoesNotContain(_victim.Phone, text);
        Assert.Contains(_thief.Phone, text);
    }

    [Theory]
    [InlineData("updateAddress")]
    [InlineData("setDefaultAddress")]
    [InlineData("removeAddress")]
    public async Task Mutations_of_an_address_do_not_find_it(string mutation)
    {
        var payload = mutation switch
        {
            "updateAddress" => await UsersHost.PostAsync(
                _thief.Client, Documents.UpdateAddress,
                new { id = _address, version = 1, address = Documents.Address("Elsewhere 1") }, mutation),
            "setDefaultAddress" => await UsersHost.PostAsync(
                _thief.Client, Documents.SetDefaultAddress, new { id = _address, shipping = true, billing = true }, mutation),
            _ => await UsersHost.PostAsync(_thief.Client, Documents.RemoveAddress, new { id = _address }, mutation),
        };

        Assert.Equal("AddressNotFoundError", UsersHost.ErrorOf(payload));
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("address").ValueKind);
        var addresses = (await _victim.ViewerAsync("addresses { line1 isDefaultShipping }")).GetProperty("addresses");
        Assert.Equal("""[{"line1":"Musterstraße 1","isDefaultShipping":true}]""", addresses.GetRawText().Replace("\\u00DF", "ß"));
    }

    [Fact]
    public async Task Somebody_elses_session_is_not_found_and_goes_on()
    {
        var payload = await UsersHost.PostAsync(_thief.Client, Documents.RevokeSession, new { id = _session }, "revokeSession");

        Assert.Equal("SessionNotFoundError", UsersHost.ErrorOf(payload));
        Assert.Null(UsersHost.ErrorOf(await host.RefreshAsync(_victim.RefreshToken)));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_ones_own_sessions()
    {
        var payload = await UsersHost.PostAsync(
            _thief.Client, "mutation { signOutEverywhere { endedSessions } }", null, "signOutEverywhere");

        Assert.Equal(1, payload.GetProperty("endedSessions").GetInt32());
        Assert.Null(UsersHost.ErrorOf(await host.RefreshAsync(_victim.RefreshToken)));
    }

    [Theory]
    [InlineData("{ users(first: 1) { nodes { phone } } }")]
    [InlineData("mutation { setUserRoles(input: { userId: \"ID\", roles: [ADMIN] }) { user { id } } }")]
    [InlineData("mutation { suspendUser(input: { userId: \"ID\", reason: \"x\" }) { user { id } } }")]
    [InlineData("mutation { reinstateUser(input: { userId: \"ID\" }) { user { id } } }")]
    public async Task What_staff_may_nobody_else_may(string document)
    {
        var query = document.Replace("ID\"", $"{_victim.UserId}\"");

        foreach (var (client, code) in new[]
        {
            (host.Client, "AUTH_NOT_AUTHENTICATED"),
            (_thief.Client, "AUTH_NOT_AUTHORIZED"),
            (host.ClientOf(Guid.CreateVersion7(), "orders:write", "catalog:write"), "AUTH_NOT_AUTHORIZED"),
        })
        {
            var response = await client.PostAsync(query);
            Assert.Equal(code, Assert.Single(response.Errors).GetProperty("extensions").GetProperty("code").GetString());
            Assert.DoesNotContain(_victim.Phone, response.Body.GetRawText());
        }

        await using var db = host.CreateContext();
        var user = await db.Users.SingleAsync(user => user.Phone == _victim.Phone);
        Assert.Equal([ServiceDefaults.Identity.Role.Customer], user.Roles);
        Assert.Null(user.SuspendedAt);
    }

    [Theory]
    [InlineData("addAddress")]
    [InlineData("signOut")]
    [InlineData("requestErasure")]
    [InlineData("updateProfile")]
    public async Task Nobody_signed_in_changes_nothing(string mutation)
    {
        var document = mutation switch
        {
            "addAddress" => """
                mutation {
                  addAddress(input: { address: { recipient: "a", line1: "b", postalCode: "10115", city: "c", country: "DE" } }) {
                    address { id }
                  }
                }
                """,
            "updateProfile" => "mutation { updateProfile(input: { version: 1 }) { user { id } } }",
            "signOut" => "mutation { signOut { session { id } } }",
            _ => "mutation { requestErasure { privacyRequest { id } } }",
        };
        using var statements = SqlStatements.OfRequests(host.ConnectionString);

        var response = await host.Client.PostAsync(document);

        Assert.Equal(
            "AUTH_NOT_AUTHENTICATED", response.Errors[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(0, statements.Count);
    }

    [Fact]
    public async Task An_id_of_another_type_is_no_id()
    {
        var response = await _victim.Client.PostAsync(
            "query ($id: ID!) { addressById(id: $id) { line1 } }", new { id = _victim.UserId });

        Assert.NotEmpty(response.Errors);
        Assert.DoesNotContain("line1\":\"", response.Body.GetRawText());
    }

    [Fact]
    public async Task Staff_read_sessions_and_reasons_but_never_an_export()
    {
        await UsersHost.PostAsync(
            _victim.Client, "mutation { requestDataExport { privacyRequest { id } } }", null, "requestDataExport");
        const string Query = "query ($id: ID!) { userById(id: $id) { privacyRequests { kind data } } }";

        var requests = (await host.Admin.PostAsync(Query, new { id = _victim.UserId }))
            .Data.GetProperty("userById").GetProperty("privacyRequests");

        Assert.Equal(
            $$"""[{"kind":"{{nameof(PrivacyRequestKind.Export).ToUpperInvariant()}}","data":null}]""",
            requests.GetRawText());
    }
}
