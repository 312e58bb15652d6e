using EShop.Users.Tests;

namespace EShop.Users.Types.Tests;

public sealed class ProfileTests(UsersHost host) : IClassFixture<UsersHost>
{
    [Fact]
    public async Task A_user_says_who_they_are()
    {
        var user = await host.SignInAsync();

        var payload = await UpdateAsync(user, new
        {
            version = 1, name = "  Ada   Lovelace ", email = "Ada@Example.ORG", locale = "en-GB", timeZone = "Europe/London",
        });

        Assert.Null(UsersHost.ErrorOf(payload));
        Assert.Equal(
            """{"name":"Ada Lovelace","email":"Ada@example.org","locale":"en-GB","timeZone":"Europe/London","version":2}""",
            payload.GetProperty("user").GetRawText());
    }

    [Fact]
    public async Task Of_edits_of_one_version_at_once_one_is_stored()
    {
        var user = await host.SignInAsync();

        var payloads = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => UpdateAsync(user, new { version = 1, name = $"Name {i}" })));

        Assert.Single(payloads, payload => UsersHost.ErrorOf(payload) is null);
        Assert.Equal(9, payloads.Count(payload => UsersHost.ErrorOf(payload) == "StaleVersionError"));
    }

    [Theory]
    [InlineData("name", "a\u0007b")]
    [InlineData("name", "LONG")]
    [InlineData("email", "ada")]
    [InlineData("email", "ada@localhost")]
    [InlineData("email", "ada@@example.org")]
    [InlineData("email", "a da@example.org")]
    [InlineData("email", "ada@-example.org")]
    [InlineData("email", "<script>@example.org")]
    [InlineData("locale", "english")]
    [InlineData("locale", "de_DE")]
    [InlineData("timeZone", "Mars/Olympus")]
    [InlineData("timeZone", "../../etc/passwd")]
    public async Task A_malformed_value_is_refused_by_its_field(string field, string value)
    {
        var user = await host.SignInAsync();
        var input = new Dictionary<string, object>
        {
            ["version"] = 1, [field] = value == "LONG" ? new string('x', 101) : value,
        };

        var payload = await UpdateAsync(user, input);

        Assert.Equal("InvalidFieldError", UsersHost.ErrorOf(payload));
        Assert.Equal(field, payload.GetProperty("errors")[0].GetProperty("field").GetString());
    }

    private static Task<System.Text.Json.JsonElement> UpdateAsync(TestSession user, object input)
        => UsersHost.PostAsync(user.Client, Documents.UpdateProfile, input, "updateProfile");
}
