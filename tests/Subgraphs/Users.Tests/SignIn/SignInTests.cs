using System.Text.Json;
using EShop.ServiceDefaults.Demo;
using EShop.Users.Domain;
using EShop.Users.Tests;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.SignIn.Tests;

public sealed class SignInTests(UsersHost host) : IClassFixture<UsersHost>
{
    [Fact]
    public async Task Who_comes_for_the_first_time_becomes_a_user_and_stays_the_same_one()
    {
        var phone = host.NewPhone();

        var first = await host.SignInAsync(phone);
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        var second = await host.SignInAsync(phone);

        Assert.Equal(first.UserId, second.UserId);
        var viewer = await first.ViewerAsync("phone roles locale timeZone name addresses { id }");
        Assert.Equal(
            $$"""{"phone":"{{phone}}","roles":["CUSTOMER"],"locale":"de-DE","timeZone":"Europe/Berlin","name":null,"addresses":[]}""",
            viewer.GetRawText());
        await using var db = host.CreateContext();
        Assert.Equal(1, await db.Users.CountAsync(user => user.Phone == phone));
    }

    [Fact]
    public async Task A_code_is_six_digits_and_opens_its_challenge_however_the_number_was_written()
    {
        var challenge = await host.RequestAsync("0049 (1522) 888-77.66");

        var code = host.CodeFor("+4915228887766")!;

        Assert.Matches("^[0-9]{6}$", code);
        Assert.Null(UsersHost.ErrorOf(await host.VerifyAsync(challenge, code)));
    }

    [Fact]
    public async Task Tokens_tell_their_ends()
    {
        var phone = host.NewPhone();
        var payload = await host.VerifyAsync(await host.RequestAsync(phone), host.CodeFor(phone)!);

        var tokens = payload.GetProperty("signedIn").GetProperty("tokens");
        var now = host.Clock.GetUtcNow();
        Assert.InRange(tokens.GetProperty("accessTokenExpiresAt").GetDateTimeOffset() - now, TimeSpan.FromMinutes(9.9), TimeSpan.FromMinutes(10));
        Assert.InRange(tokens.GetProperty("refreshTokenExpiresAt").GetDateTimeOffset() - now, TimeSpan.FromDays(59.9), TimeSpan.FromDays(60));
        Assert.Matches("^eshop_rt_[A-Za-z0-9_-]{43}$", tokens.GetProperty("refreshToken").GetString());
    }

    [Fact]
    public async Task The_five_tries_of_a_code_are_five()
    {
        var phone = host.NewPhone();
        var challenge = await host.RequestAsync(phone);
        var code = host.CodeFor(phone)!;

        for (var i = 0; i < OtpChallenge.MaxAttempts; i++)
        {
            Assert.Equal("WrongCodeError", UsersHost.ErrorOf(await host.VerifyAsync(challenge, Other(code))));
        }

        Assert.Equal("WrongCodeError", UsersHost.ErrorOf(await host.VerifyAsync(challenge, code)));
        await using var db = host.CreateContext();
        Assert.False(await db.Users.AnyAsync(user => user.Phone == phone));
    }

    [Fact]
    public async Task The_last_try_counts()
    {
        var phone = host.NewPhone();
        var challenge = await host.RequestAsync(phone);
        var code = host.CodeFor(phone)!;

        for (var i = 1; i < OtpChallenge.MaxAttempts; i++)
        {
            await host.VerifyAsync(challenge, Other(code));
        }

        Assert.Null(UsersHost.ErrorOf(await host.VerifyAsync(challenge, code)));
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var phone = host.NewPhone();
        var challenge = await host.RequestAsync(phone);
        var code = host.CodeFor(phone)!;
        await host.VerifyAsync(challenge, code);

        Assert.Equal("WrongCodeError", UsersHost.ErrorOf(await host.VerifyAsync(challenge, code)));
    }

    [Fact]
    public async Task A_code_is_good_for_five_minutes()
    {
        var (early, late) = (host.NewPhone(), host.NewPhone());
        var inTime = await host.RequestAsync(early);
        var tooLate = await host.RequestAsync(late);

        host.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        Assert.Null(UsersHost.ErrorOf(await host.VerifyAsync(inTime, host.CodeFor(early)!)));
        host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("WrongCodeError", UsersHost.ErrorOf(await host.VerifyAsync(tooLate, host.CodeFor(late)!)));
    }

    [Fact]
    public async Task A_code_opens_no_other_challenge()
    {
        var (mine, theirs) = (host.NewPhone(), host.NewPhone());
        await host.RequestAsync(mine);
        var challenge = await host.RequestAsync(theirs);

        var code = host.CodeFor(mine)!;
        if (code == host.CodeFor(theirs))
        {
            code = Other(code);
        }

        Assert.Equal("WrongCodeError", UsersHost.ErrorOf(await host.VerifyAsync(challenge, code)));
    }

    [Fact]
    public async Task A_newer_code_takes_the_place_of_the_one_before()
    {
        var phone = host.NewPhone();
        var first = await host.RequestAsync(phone);
        var firstCode = host.CodeFor(phone)!;
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        var second = await host.RequestAsync(phone);

        Assert.Equal("WrongCodeError", UsersHost.ErrorOf(await host.VerifyAsync(first, firstCode)));
        Assert.Null(UsersHost.ErrorOf(await host.VerifyAsync(second, host.CodeFor(phone)!)));
    }

    [Fact]
    public async Task Another_code_can_be_had_after_thirty_seconds()
    {
        var phone = host.NewPhone();
        var first = await UsersHost.PostAsync(host.Client, Documents.RequestOtp, new { phone }, "requestOtp");
        var resendAt = first.GetProperty("challenge").GetProperty("resendAt").GetDateTimeOffset();

        host.Clock.Advance(TimeSpan.FromSeconds(29));
        var refused = await UsersHost.PostAsync(host.Client, Documents.RequestOtp, new { phone }, "requestOtp");

        Assert.Equal("TooManyRequestsError", UsersHost.ErrorOf(refused));
        var retryAt = refused.GetProperty("errors")[0].GetProperty("retryAt").GetDateTimeOffset();
        Assert.InRange(retryAt - resendAt, TimeSpan.FromMilliseconds(-2), TimeSpan.FromMilliseconds(2));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull(await host.RequestAsync(phone));
    }

    [Fact]
    public async Task The_codes_of_an_hour_are_five()
    {
        var phone = host.NewPhone();

        for (var i = 0; i < 5; i++)
        {
            await host.RequestAsync(phone);
            host.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        var refused = await UsersHost.PostAsync(host.Client, Documents.RequestOtp, new { phone }, "requestOtp");
        Assert.Equal("TooManyRequestsError", UsersHost.ErrorOf(refused));
    }

    [Fact]
    public async Task The_demo_users_sign_in_with_their_roles()
    {
        var staff = await host.SignInAsync("+447700900002");

        var viewer = await staff.ViewerAsync("name roles");

        Assert.Equal("""{"name":"Stella Staff","roles":["CUSTOMER","STAFF"]}""", viewer.GetRawText());
        await using var db = host.CreateContext();
        Assert.Equal("+447700900000", (await db.Users.SingleAsync(user => user.Id == DemoIds.User(0))).Phone);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0151 23456789")]
    [InlineData("+49 151 2345")]
    [InlineData("+4915123456789012345")]
    [InlineData("+49 30 12345678")]
    [InlineData("+49 900 1234567")]
    [InlineData("+44 9098 790879")]
    [InlineData("+7 912 3456789")]
    [InlineData("+49 151 2345678٩")]
    [InlineData("+49 151 23456789; DROP TABLE users")]
    [InlineData("++4915123456789")]
    [InlineData("＋4915123456789")]
    public async Task A_number_that_no_code_can_go_to_is_refused(string phone)
    {
        var payload = await UsersHost.PostAsync(host.Client, Documents.RequestOtp, new { phone }, "requestOtp");

        Assert.Equal("InvalidPhoneNumberError", UsersHost.ErrorOf(payload));
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("challenge").ValueKind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("abcdef")]
    [InlineData("１２３４５６")]
    public async Task What_is_no_code_is_a_wrong_code(string code)
    {
        var challenge = await host.RequestAsync(host.NewPhone());

        Assert.Equal("WrongCodeError", UsersHost.ErrorOf(await host.VerifyAsync(challenge, code)));
    }

    [Fact]
    public async Task A_device_that_cannot_be_described_uses_up_no_try()
    {
        var phone = host.NewPhone();
        var challenge = await host.RequestAsync(phone);

        var payload = await host.VerifyAsync(challenge, host.CodeFor(phone)!, device: new string('x', 65));

        Assert.Equal("InvalidFieldError", UsersHost.ErrorOf(payload));
        Assert.Null(UsersHost.ErrorOf(await host.VerifyAsync(challenge, host.CodeFor(phone)!)));
    }

    private static string Other(string code) => code == "000000" ? "000001" : "000000";
}
