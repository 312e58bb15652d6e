using System.Text.Json;
using EShop.Contracts.Events.Users;
using EShop.Users.Domain;
using EShop.Users.Tests;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Types.Tests;

public sealed class AddressTests(UsersHost host) : IClassFixture<UsersHost>
{
    [Fact]
    public async Task The_first_address_is_the_default_of_both_kinds_and_the_next_is_not()
    {
        var user = await host.SignInAsync();

        var first = await AddAsync(user, "One 1");
        var second = await AddAsync(user, "Two 2");

        Assert.True(first.GetProperty("isDefaultShipping").GetBoolean() && first.GetProperty("isDefaultBilling").GetBoolean());
        Assert.False(second.GetProperty("isDefaultShipping").GetBoolean() || second.GetProperty("isDefaultBilling").GetBoolean());
        Assert.Equal("""{"latitude":52.5321,"longitude":13.3849}""", first.GetProperty("location").GetRawText());
    }

    [Fact]
    public async Task A_new_default_takes_the_place_of_the_one_before()
    {
        var user = await host.SignInAsync();
        await AddAsync(user, "One 1");
        await AddAsync(user, "Two 2", shipping: true);

        Assert.Equal("One 1:billing, Two 2:shipping", await DefaultsAsync(user));
    }

    [Fact]
    public async Task What_a_removed_address_was_the_default_of_the_newest_becomes()
    {
        var user = await host.SignInAsync();
        var first = await AddAsync(user, "One 1");
        await AddAsync(user, "Two 2");
        var third = await AddAsync(user, "Three 3");

        await RemoveAsync(user, first);
        Assert.Equal("Two 2, Three 3:shipping+billing", await DefaultsAsync(user));
        await RemoveAsync(user, third);
        Assert.Equal("Two 2:shipping+billing", await DefaultsAsync(user));
    }

    [Fact]
    public async Task The_last_address_can_be_removed_and_another_one_added()
    {
        var user = await host.SignInAsync();
        await RemoveAsync(user, await AddAsync(user, "One 1"));
        Assert.Equal("", await DefaultsAsync(user));

        await AddAsync(user, "Two 2");

        Assert.Equal("Two 2:shipping+billing", await DefaultsAsync(user));
    }

    [Fact]
    public async Task An_edit_names_the_version_that_it_was_made_from()
    {
        var user = await host.SignInAsync();
        var id = (await AddAsync(user, "One 1")).GetProperty("id").GetString();
        var edit = new { id, version = 2, address = Documents.Address("One 1a") };

        var edited = await UsersHost.PostAsync(user.Client, Documents.UpdateAddress, edit, "updateAddress");
        var stale = await UsersHost.PostAsync(user.Client, Documents.UpdateAddress, edit, "updateAddress");

        Assert.Equal("One 1a", edited.GetProperty("address").GetProperty("line1").GetString());
        Assert.Equal("StaleVersionError", UsersHost.ErrorOf(stale));
    }

    [Fact]
    public async Task Of_many_who_want_to_be_the_default_at_once_one_is()
    {
        var user = await host.SignInAsync();
        var ids = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            ids.Add((await AddAsync(user, $"Street {i}")).GetProperty("id").GetString()!);
        }

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => UsersHost.PostAsync(
            user.Client,
            Documents.SetDefaultAddress,
            new { id = ids[i % 8], shipping = i % 2 == 0, billing = i % 3 == 0 },
            "setDefaultAddress")));

        await using var db = host.CreateContext();
        var addresses = await db.Addresses
            .Where(address => db.Users.Any(owner => owner.Id == address.UserId && owner.Phone == user.Phone))
            .ToListAsync();
        Assert.Single(addresses, address => address.IsDefaultShipping);
        Assert.Single(addresses, address => address.IsDefaultBilling);
    }

    [Fact]
    public async Task An_address_book_has_twenty_places_however_many_knock_at_once()
    {
        var user = await host.SignInAsync();

        var payloads = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => UsersHost.PostAsync(
            user.Client, Documents.AddAddress, new { address = Documents.Address($"Street {i}") }, "addAddress")));

        Assert.Equal(Address.MaxPerUser, payloads.Count(payload => UsersHost.ErrorOf(payload) is null));
        Assert.Equal(20, payloads.Count(payload => UsersHost.ErrorOf(payload) == "TooManyAddressesError"));
    }

    [Theory]
    [InlineData("recipient", "", "recipient")]
    [InlineData("recipient", "   ", "recipient")]
    [InlineData("recipient", "a\u0000b", "recipient")]
    [InlineData("recipient", "Ada \u202Egpj.exe", "recipient")]
    [InlineData("recipient", "two\nlines", "recipient")]
    [InlineData("line1", "LONG", "line1")]
    [InlineData("city", "\u200B\u200B", "city")]
    [InlineData("postalCode", "1011", "postalCode")]
    [InlineData("postalCode", "10115'--", "postalCode")]
    [InlineData("country", "XX", "country")]
    [InlineData("country", "Germany", "country")]
    [InlineData("country", "D\u0130", "country")]
    [InlineData("latitude", 90.0001, "location")]
    [InlineData("longitude", -180.5, "location")]
    [InlineData("latitude", null, "location")]
    [InlineData("instructions", "LONG", "instructions")]
    public async Task A_malformed_address_is_refused_by_its_field(string member, object? value, string field)
    {
        var user = await host.SignInAsync();
        var address = Documents.Address();
        address[member] = value as string == "LONG" ? new string('x', 501) : value;

        var payload = await UsersHost.PostAsync(user.Client, Documents.AddAddress, new { address }, "addAddress");

        Assert.Equal("InvalidFieldError", UsersHost.ErrorOf(payload));
        Assert.Equal(field, payload.GetProperty("errors")[0].GetProperty("field").GetString());
        Assert.Equal("", await DefaultsAsync(user));
    }

    [Fact]
    public async Task Addresses_of_the_world_are_taken_as_they_are()
    {
        var user = await host.SignInAsync();
        var address = Documents.Address("  1-1   Chiyoda ");
        (address["country"], address["postalCode"], address["city"], address["recipient"]) = ("jp", "100-8111", "東京", "O’Neill-García 🐱");

        var payload = await UsersHost.PostAsync(user.Client, Documents.AddAddress, new { address }, "addAddress");

        Assert.Equal("1-1 Chiyoda", payload.GetProperty("address").GetProperty("line1").GetString());
    }

    [Fact]
    public async Task Each_change_is_told_and_tells_nothing_personal()
    {
        var user = await host.SignInAsync();
        var first = await AddAsync(user, "Geheime Gasse 7");
        await RemoveAsync(user, first);

        await using var db = host.CreateContext();
        var payloads = await db.Database
            .SqlQuery<string>($"SELECT payload AS \"Value\" FROM outbox_messages ORDER BY position")
            .ToListAsync();

        Assert.Contains(payloads, payload => payload.Contains(nameof(AddressChange.Added), StringComparison.OrdinalIgnoreCase));
        Assert.Contains(payloads, payload => payload.Contains(nameof(AddressChange.Removed), StringComparison.OrdinalIgnoreCase));
        Assert.All(payloads, payload =>
        {
            Assert.DoesNotContain("Gasse", payload);
            Assert.DoesNotContain("Example", payload);
            Assert.DoesNotContain("+49", payload);
        });
    }

    private async Task<JsonElement> AddAsync(TestSession user, string line1, bool shipping = false)
    {
        // Addresses are listed in the order of their times.
        host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var input = new { address = Documents.Address(line1), defaultShipping = shipping };
        return (await UsersHost.PostAsync(user.Client, Documents.AddAddress, input, "addAddress")).GetProperty("address");
    }

    private static Task<JsonElement> RemoveAsync(TestSession user, JsonElement address)
        => UsersHost.PostAsync(
            user.Client, Documents.RemoveAddress, new { id = address.GetProperty("id").GetString() }, "removeAddress");

    private static async Task<string> DefaultsAsync(TestSession user)
        => string.Join(", ", (await user.ViewerAsync("addresses { line1 isDefaultShipping isDefaultBilling }"))
            .GetProperty("addresses").EnumerateArray().Select(address =>
            {
                string[] kinds =
                [
                    .. address.GetProperty("isDefaultShipping").GetBoolean() ? ["shipping"] : Array.Empty<string>(),
                    .. address.GetProperty("isDefaultBilling").GetBoolean() ? ["billing"] : Array.Empty<string>(),
                ];
                return address.GetProperty("line1").GetString() + (kinds.Length > 0 ? ":" + string.Join('+', kinds) : "");
            }));
}
