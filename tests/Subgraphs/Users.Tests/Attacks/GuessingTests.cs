using System.Text.Json;
using EShop.Users.Domain;
using EShop.Users.Tests;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Attacks.Tests;

/// <summary>Somebody who has many connections and much time.</summary>
public sealed class GuessingTests(UsersHost host) : IClassFixture<UsersHost>
{
    private const int Tries = 200;

    [Fact]
    public async Task Of_two_hundred_tries_at_once_five_are_compared()
    {
        var phone = host.NewPhone();
        var challenge = await host.RequestAsync(phone);
        var code = int.Parse(host.CodeFor(phone)!);

        // The right one is among them, far behind the fifth.
        var payloads = await Task.WhenAll(Enumerable.Range(1, Tries).Select(
            i => host.VerifyAsync(challenge, $"{(code + i) % 1_000_000:D6}")));

        Assert.All(payloads, payload => Assert.Equal("WrongCodeError", UsersHost.ErrorOf(payload)));
        await using var db = host.CreateContext();
        var stored = await db.OtpChallenges.SingleAsync(stored => stored.Phone == phone);
        Assert.Equal(OtpChallenge.MaxAttempts, stored.Attempts);
        Assert.Equal("WrongCodeError", UsersHost.ErrorOf(await host.VerifyAsync(challenge, $"{code:D6}")));
    }

    [Fact]
    public async Task Of_two_hundred_who_have_the_code_one_signs_in()
    {
        var phone = host.NewPhone();
        var challenge = await host.RequestAsync(phone);
        var code = host.CodeFor(phone)!;

        var payloads = await Task.WhenAll(Enumerable.Range(0, Tries).Select(_ => host.VerifyAsync(challenge, code)));

        Assert.Single(payloads, payload => UsersHost.ErrorOf(payload) is null);
        await using var db = host.CreateContext();
        var user = await db.Users.SingleAsync(user => user.Phone == phone);
        Assert.Equal(1, await db.Sessions.CountAsync(session => session.UserId == user.Id));
    }

    [Fact]
    public async Task Of_two_hundred_who_ask_for_a_code_for_one_number_one_gets_it()
    {
        var phone = host.NewPhone();

        var outcomes = await RequestAsync(Enumerable.Range(0, Tries).Select(i => (phone, $"198.51.100.{i}", $"device-{i}")));

        Assert.Equal((1, Tries - 1), outcomes);
        await using var db = host.CreateContext();
        Assert.Equal(1, await db.OtpChallenges.CountAsync(challenge => challenge.Phone == phone));
    }

    [Fact]
    public async Task A_device_gets_ten_codes_in_an_hour_whatever_the_numbers_and_addresses()
    {
        var outcomes = await RequestAsync(
            Enumerable.Range(0, Tries).Select(i => (host.NewPhone(), $"198.51.100.{i}", "one-device")));

        Assert.Equal((10, Tries - 10), outcomes);
    }

    [Fact]
    public async Task An_address_gets_thirty_codes_in_an_hour_whatever_the_numbers_and_devices()
    {
        await using var strict = await UsersHost.WithAsync(new() { ["Users:Budgets:AddressPerHour"] = "30" });

        var outcomes = await RequestAsync(
            Enumerable.Range(0, Tries).Select(i => (strict.NewPhone(), "203.0.113.9", $"device-{i}")), strict);

        Assert.Equal((30, Tries - 30), outcomes);
    }

    [Fact]
    public async Task Addresses_of_one_network_are_one_address()
    {
        await using var strict = await UsersHost.WithAsync(new() { ["Users:Budgets:AddressPerHour"] = "30" });

        var outcomes = await RequestAsync(
            Enumerable.Range(0, 60).Select(i => (strict.NewPhone(), $"2001:db8:1:2::{i:x}", $"device-{i}")), strict);

        Assert.Equal((30, 30), outcomes);
    }

    [Fact]
    public async Task All_together_get_what_a_minute_has()
    {
        await using var strict = await UsersHost.WithAsync(new() { ["Users:Budgets:TotalPerMinute"] = "50" });

        var outcomes = await RequestAsync(
            Enumerable.Range(0, Tries).Select(i => (strict.NewPhone(), $"198.51.100.{i}", $"device-{i}")), strict);

        Assert.Equal((50, Tries - 50), outcomes);
    }

    [Fact]
    public async Task Tries_of_an_address_over_many_challenges_are_counted_together()
    {
        await using var strict = await UsersHost.WithAsync(new() { ["Users:Budgets:TriesPerAddressPerHour"] = "60" });
        var client = strict.ClientAt("203.0.113.9");
        var challenges = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => strict.RequestAsync(strict.NewPhone())));

        var payloads = await Task.WhenAll(challenges.SelectMany(
            challenge => Enumerable.Range(0, 4).Select(i => strict.VerifyAsync(challenge, $"00000{i}", client))));

        var errors = payloads.Select(UsersHost.ErrorOf).Where(error => error != "TooManyRequestsError").ToList();
        Assert.Equal(60, errors.Count);
        await using var db = strict.CreateContext();
        Assert.Equal(60, await db.OtpChallenges.SumAsync(challenge => challenge.Attempts));
    }

    [Fact]
    public async Task A_refused_request_sends_nothing_and_spends_nothing_else()
    {
        await using var strict = await UsersHost.WithAsync(new() { ["Users:Budgets:AddressPerHour"] = "1" });
        var (first, second) = (strict.NewPhone(), strict.NewPhone());
        await RequestAsync([(first, "203.0.113.9", "d")], strict);

        Assert.Equal((0, 1), await RequestAsync([(second, "203.0.113.9", "d")], strict));
        Assert.Null(strict.CodeFor(second));
        Assert.Equal((1, 0), await RequestAsync([(second, "203.0.113.10", "d")], strict));
    }

    [Fact]
    public async Task A_country_whose_codes_nobody_answers_is_paused_and_the_others_are_not()
    {
        await using var strict = await UsersHost.WithAsync(new() { ["Users:Budgets:FraudMinimum"] = "20" });

        var outcomes = await RequestAsync(
            Enumerable.Range(0, 40).Select(i => (strict.NewPhone(), $"198.51.100.{i}", $"device-{i}")), strict);

        Assert.Equal((20, 20), outcomes);
        Assert.Equal((1, 0), await RequestAsync([("+447700900777", "203.0.113.1", "d")], strict));
        strict.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal((1, 0), await RequestAsync([(strict.NewPhone(), "203.0.113.1", "e")], strict));
    }

    [Fact]
    public async Task A_country_whose_codes_are_answered_goes_on()
    {
        await using var strict = await UsersHost.WithAsync(new() { ["Users:Budgets:FraudMinimum"] = "10" });

        for (var i = 0; i < 15; i++)
        {
            await strict.SignInAsync();
        }

        Assert.Equal((1, 0), await RequestAsync([(strict.NewPhone(), "203.0.113.1", "d")], strict));
    }

    [Fact]
    public async Task Countries_that_are_not_served_get_no_code()
    {
        await using var strict = await UsersHost.WithAsync(new() { ["Users:AllowedCountries:0"] = "DE" });
        const string Abroad = "+447700900001";

        var payload = await UsersHost.PostAsync(strict.Client, Documents.RequestOtp, new { phone = Abroad }, "requestOtp");

        Assert.Equal("InvalidPhoneNumberError", UsersHost.ErrorOf(payload));
        Assert.Null(strict.CodeFor(Abroad));
    }

    private async Task<(int Sent, int Refused)> RequestAsync(
        IEnumerable<(string Phone, string Address, string Device)> requests,
        UsersHost? target = null)
    {
        var payloads = await Task.WhenAll(requests.Select(request => UsersHost.PostAsync(
            (target ?? host).ClientAt(request.Address),
            Documents.RequestOtp,
            new { phone = request.Phone, deviceId = request.Device },
            "requestOtp")));
        var sent = payloads.Count(payload => payload.GetProperty("challenge").ValueKind == JsonValueKind.Object);
        Assert.All(
            payloads.Where(payload => payload.GetProperty("challenge").ValueKind != JsonValueKind.Object),
            payload => Assert.Equal("TooManyRequestsError", UsersHost.ErrorOf(payload)));
        return (sent, payloads.Length - sent);
    }
}
