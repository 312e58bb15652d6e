using System.Text.Json;
using EShop.Payments.Domain;
using EShop.Payments.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Types.Tests;

/// <summary>Each test is about a customer of its own.</summary>
public sealed class PaymentMethodTests(PaymentsHost host) : IClassFixture<PaymentsHost>
{
    private const string Add =
        """
        mutation ($input: AddPaymentMethodInput!) {
          addPaymentMethod(input: $input) {
            paymentMethod { id brand lastFour isDefault }
            errors { __typename }
          }
        }
        """;

    private readonly Guid _user = Guid.CreateVersion7();

    private GraphQLClient Client => host.ClientOf(_user);

    [Fact]
    public async Task A_card_is_stored_once_per_key_as_the_provider_describes_it()
    {
        var first = await AddAsync("tok_approve", "key");
        var second = await AddAsync("tok_approve", "key");

        Assert.Equal(first, second);
        Assert.Contains("\"brand\":\"visa\",\"lastFour\":\"4242\",\"isDefault\":true", first);
        Assert.Equal("visa 4242 True", await CardsAsync());
        await using var db = host.CreateContext();
        Assert.Equal("tok_approve", await db.PaymentMethods
            .Where(method => method.UserId == _user).Select(method => method.Token).SingleAsync());
    }

    [Fact]
    public async Task A_key_that_comes_with_another_card_is_refused()
    {
        await AddAsync("tok_approve", "key");

        Assert.Equal("IdempotencyKeyReusedError", await ErrorAsync("tok_decline", "key"));
        Assert.Equal("visa 4242 True", await CardsAsync());
    }

    [Theory]
    [InlineData("tok_unknown", "PaymentMethodRefusedError")]
    [InlineData("4242424242424242", "ValidationError")]
    [InlineData("", "ValidationError")]
    public async Task What_the_provider_does_not_know_is_not_stored(string token, string error)
    {
        Assert.Equal(error, await ErrorAsync(token, "key"));
        Assert.Equal("", await CardsAsync());
    }

    [Fact]
    public async Task There_is_one_default_and_it_is_inherited()
    {
        await AddAsync("tok_approve", "1");
        await AddAsync("tok_challenge", "2");
        await AddAsync("tok_timeout", "3");

        await ChangeAsync("setDefaultPaymentMethod", 1);
        Assert.Equal("visa 4242 False, mastercard 3155 True, mastercard 4444 False", await CardsAsync());
        await ChangeAsync("removePaymentMethod", 1);
        Assert.Equal("visa 4242 False, mastercard 4444 True", await CardsAsync());
    }

    [Fact]
    public async Task Twenty_changes_of_the_default_at_once_leave_one()
    {
        await AddAsync("tok_approve", "1");
        await AddAsync("tok_challenge", "2");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => ChangeAsync("setDefaultPaymentMethod", i % 2)));

        await using var db = host.CreateContext();
        Assert.Equal(1, await db.PaymentMethods.CountAsync(method => method.UserId == _user && method.IsDefault));
    }

    [Fact]
    public async Task Nobody_stores_more_cards_than_allowed_not_even_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, SavedPaymentMethod.MaxPerUser + 5).Select(
            i => AddAsync("tok_approve", $"key-{i}")));

        Assert.Equal(5, answers.Count(answer => answer.Contains("PaymentMethodLimitError")));
        Assert.Equal(SavedPaymentMethod.MaxPerUser, (await CardsAsync()).Split(", ").Length);
    }

    [Theory]
    [InlineData("removePaymentMethod")]
    [InlineData("setDefaultPaymentMethod")]
    public async Task Nobody_sees_or_changes_anothers_cards(string mutation)
    {
        await AddAsync("tok_approve", "key");
        var id = await IdAsync(0);
        var stranger = host.ClientOf(Guid.CreateVersion7());

        var payload = (await stranger.PostAsync(Mutation(mutation), Variables(id))).Data.GetProperty(mutation);

        Assert.Equal("PaymentMethodNotFoundError", payload.GetProperty("errors")[0].GetProperty("__typename").GetString());
        Assert.Equal("", await CardsAsync(stranger));
        Assert.Equal("visa 4242 True", await CardsAsync());
        Assert.NotEmpty((await host.Host.Client.PostAsync(Mutation(mutation), Variables(id))).Errors);
    }

    private async Task<string> AddAsync(string token, string key)
        => JsonSerializer.Serialize((await Client.PostAsync(
            Add, new { input = new { token, idempotencyKey = key } })).Data.GetProperty("addPaymentMethod"));

    private async Task<string?> ErrorAsync(string token, string key)
        => JsonElement.Parse(await AddAsync(token, key)).GetProperty("errors")[0].GetProperty("__typename").GetString();

    private async Task ChangeAsync(string mutation, int card)
    {
        var id = await IdAsync(card);
        var payload = (await Client.PostAsync(Mutation(mutation), Variables(id))).Data.GetProperty(mutation);
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
    }

    private static string Mutation(string name)
        => $$"""
            mutation ($input: {{char.ToUpperInvariant(name[0])}}{{name[1..]}}Input!) {
              {{name}}(input: $input) { errors { __typename } }
            }
            """;

    private static object Variables(string id) => new { input = new { paymentMethodId = id } };

    private async Task<string> IdAsync(int card)
    {
        await using var db = host.CreateContext();
        var ids = await db.PaymentMethods
            .Where(method => method.UserId == _user)
            .OrderBy(method => method.CreatedAt)
            .Select(method => method.Id)
            .ToListAsync();
        return PaymentsHost.GlobalId("PaymentMethod", ids[card]);
    }

    private async Task<string> CardsAsync(GraphQLClient? client = null)
    {
        var user = (await (client ?? Client).PostAsync(
            "query ($id: ID!) { userById(id: $id) { paymentMethods { brand lastFour isDefault } } }",
            new { id = PaymentsHost.GlobalId("User", _user) })).Data.GetProperty("userById");
        return string.Join(", ", user.GetProperty("paymentMethods").EnumerateArray().Select(card =>
            $"{card.GetProperty("brand").GetString()} {card.GetProperty("lastFour").GetString()} {card.GetProperty("isDefault").GetBoolean()}"));
    }
}
