using System.Text.Json;
using System.Text.RegularExpressions;
using EShop.TestKit;
using EShop.Users.Tests;

namespace EShop.Users.Attacks.Tests;

/// <summary>Somebody who wants to know who is a customer.</summary>
public sealed partial class EnumerationTests(UsersHost host) : IClassFixture<UsersHost>
{
    [Fact]
    public async Task A_known_number_is_answered_like_an_unknown_one()
    {
        var known = (await host.SignInAsync()).Phone;
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var unknown = host.NewPhone();

        var answers = new List<string>();
        foreach (var phone in new[] { known, unknown })
        {
            var response = await host.Client.PostAsync(Documents.RequestOtp, new { input = new { phone } });
            answers.Add($"{response.Status} {Id().Replace(response.Body.GetRawText(), "id")}");
        }

        Assert.Equal(answers[0], answers[1]);
    }

    [Fact]
    public async Task A_known_number_costs_the_same_statements_as_an_unknown_one()
    {
        var known = (await host.SignInAsync()).Phone;
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        var statements = new List<IReadOnlyList<string>>();
        foreach (var phone in new[] { known, host.NewPhone() })
        {
            using var recorded = SqlStatements.OfRequests(host.ConnectionString);
            await host.RequestAsync(phone);
            statements.Add(recorded.Texts);
        }

        // The work is the same, statement for statement, and none of them looks at users.
        Assert.Equal(statements[0], statements[1]);
        Assert.DoesNotContain(statements[0], text => text.Contains("users"));
    }

    [Fact]
    public async Task Every_way_in_which_a_code_is_wrong_reads_the_same_and_costs_the_same()
    {
        var (used, exhausted, open) = (host.NewPhone(), host.NewPhone(), host.NewPhone());
        var usedUp = await host.RequestAsync(used);
        await host.VerifyAsync(usedUp, host.CodeFor(used)!);
        var triedOut = await host.RequestAsync(exhausted);
        for (var i = 0; i < 5; i++)
        {
            await host.VerifyAsync(triedOut, "nocode");
        }

        var waiting = await host.RequestAsync(open);
        var expired = await host.RequestAsync(host.NewPhone());
        var unknown = Convert.ToBase64String([.. "OtpChallenge:"u8, .. Guid.NewGuid().ToByteArray()]);

        var answers = new List<string>();
        foreach (var challenge in new[] { usedUp, triedOut, waiting, unknown, expired })
        {
            using var recorded = SqlStatements.OfRequests(host.ConnectionString);
            var payload = await host.VerifyAsync(challenge, "nocode");
            answers.Add($"{recorded.Count} {payload.GetRawText()}");
            Assert.Equal("WrongCodeError", UsersHost.ErrorOf(payload));
        }

        Assert.Single(answers.Distinct());
        Assert.StartsWith("1 ", answers[0]);
    }

    [Fact]
    public async Task Only_who_proves_a_number_learns_that_its_account_is_locked()
    {
        var session = await host.SignInAsync();
        await host.Admin.PostAsync(
            "mutation ($id: ID!) { suspendUser(input: { userId: $id, reason: \"Fraud\" }) { user { id } } }",
            new { id = session.UserId });
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        var challenge = await host.RequestAsync(session.Phone);
        Assert.Equal("WrongCodeError", UsersHost.ErrorOf(await host.VerifyAsync(challenge, "nocode")));
        var payload = await host.VerifyAsync(challenge, host.CodeFor(session.Phone)!);

        Assert.Equal("AccountLockedError", UsersHost.ErrorOf(payload));
        Assert.Equal("SUSPENSION", payload.GetProperty("errors")[0].GetProperty("reason").GetString());
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("signedIn").ValueKind);
    }

    [GeneratedRegex("\"id\":\"[^\"]+\"")]
    private static partial Regex Id();
}
