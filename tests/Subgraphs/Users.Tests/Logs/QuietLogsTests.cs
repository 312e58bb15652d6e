using System.Text.RegularExpressions;
using EShop.Users.Tests;

namespace EShop.Users.Logs.Tests;

public sealed class QuietLogsTests
{
    private static readonly Dictionary<string, string> s_verbose = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:EShop"] = "Debug",
        ["Logging:LogLevel:Cacao"] = "Debug",
    };

    [Fact]
    public async Task No_phone_code_token_name_or_address_of_a_sign_in_is_logged()
    {
        var logs = new RecordedLogs();
        var secrets = new List<string>();

        await using (var host = await UsersHost.WithAsync(s_verbose, logs))
        {
            secrets.AddRange(await UseAsync(host));
        }

        Assert.Contains(logs.Entries, entry => entry.Contains("/graphql"));
        Assert.All(secrets, secret => Assert.DoesNotContain(logs.Entries, entry => Contains(entry, secret)));
    }

    // What a customer goes through, wrong turns included; the answer is what must not be found.
    private static async Task<IEnumerable<string>> UseAsync(UsersHost host)
    {
        var phone = host.NewPhone();
        var challenge = await host.RequestAsync(phone);
        var code = host.CodeFor(phone)!;
        var wrong = code == "111111" ? "222222" : "111111";
        await host.VerifyAsync(challenge, wrong);
        var session = TestSession.From(host, phone, await host.VerifyAsync(challenge, code));
        await host.VerifyAsync(challenge, code);
        var next = TestSession.From(host, phone, await host.RefreshAsync(session.RefreshToken));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.RefreshAsync(session.RefreshToken);
        await host.RefreshAsync("eshop_rt_" + new string('x', 43));
        await host.Client.PostAsync("mutation { requestOtp(input: { phone: \"+49 151 nonsense 4711\" }) { errors { __typename } } }");
        await host.ClientAt("203.0.113.77", "not.a.token").PostAsync("{ viewer { id } }");

        var again = await host.SignInAsync(phone);
        await UsersHost.PostAsync(again.Client, Documents.AddAddress, new { address = Documents.Address("Secret Lane 5") }, "addAddress");
        await again.Client.PostAsync("mutation { signOut { session { id } } }");

        return
        [
            phone, phone[3..], code, wrong, session.AccessToken, session.RefreshToken, next.AccessToken, next.RefreshToken,
            again.AccessToken, again.RefreshToken, "Secret Lane", "Ada Example", "nonsense 4711", "not.a.token", "52.5321",
        ];
    }

    // A code is six digits, which may be part of a longer number or of an id by chance.
    private static bool Contains(string entry, string secret)
        => secret.Length == 6
            ? Regex.IsMatch(entry, $"(?<![0-9a-fA-F.-]){secret}(?![0-9a-fA-F-])")
            : entry.Contains(secret, StringComparison.OrdinalIgnoreCase);
}
