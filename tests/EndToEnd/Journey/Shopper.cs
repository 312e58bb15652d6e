using System.Text.Json;
using Cacao.Execution.Relay;
using EShop.EndToEnd.Tests.Shop;
using EShop.ServiceDefaults.Identity;
using EShop.TestKit;
using EShop.Users.Data;
using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.EndToEnd.Tests.Journey;

/// <summary>A customer with an account, an address and an app, who does what the journey's documents say.</summary>
internal sealed class Shopper
{
    private static int s_shoppers;

    private readonly GraphQLClient _app;

    private Shopper(Guid userId, GraphQLClient app)
    {
        UserId = userId;
        _app = app;
    }

    public Guid UserId { get; }

    public string AddressId { get; private set; } = "";

    /// <summary>Somebody new.</summary>
    public static async Task<Shopper> CreateAsync(ShopFixture shop)
    {
        var userId = Guid.CreateVersion7();
        var phone = PhoneNumber.Parse($"+4917601{Interlocked.Increment(ref s_shoppers):D6}");
        await using (var scope = shop.Users.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<UsersContext>();
            db.Users.Add(new User(userId, phone, Preferences.Default, [Role.Customer], DateTimeOffset.UtcNow));
            await db.SaveChangesAsync();
        }

        var shopper = new Shopper(userId, shop.Gateway.ClientWith(TestIdentity.Token(userId)));
        shopper.AddressId = await shopper.AddAddressAsync();
        return shopper;
    }

    /// <summary>Stores an address in Berlin.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> AddAddressAsync()
    {
        var payload = await ChangeAsync("AddAddress", new
        {
            address = new
            {
                label = "Home", recipient = "Ada Example", line1 = "Torstraße 1", postalCode = "10117", city = "Berlin",
                country = "de", latitude = 52.5170, longitude = 13.3889,
            },
        });
        return payload.GetProperty("address").GetProperty("id").GetString()!;
    }

    /// <summary>Puts a variant into the cart, and gets what it costs promised.</summary>
    /// <returns>The token of the quote.</returns>
    public async Task<string> QuoteAsync(Guid variantId, int quantity)
    {
        await AddToCartAsync(variantId, quantity);
        return await QuoteAsync();
    }

    /// <summary>Puts a variant into the cart.</summary>
    public Task AddToCartAsync(Guid variantId, int quantity)
        => ChangeAsync("AddToCart", new { variantId = NodeIds.Format("ProductVariant", variantId), quantity });

    /// <summary>What the cart costs, as soon as the cart knows the address.</summary>
    public async Task<string> QuoteAsync()
    {
        string? token = null;
        await Eventually.IsAsync(true, async () =>
        {
            var payload = await PayloadAsync("QuoteCart", new { addressId = AddressId });
            token = payload.GetProperty("quote") is { ValueKind: JsonValueKind.Object } quote
                ? quote.GetProperty("token").GetString()
                : null;
            return token is not null;
        });
        return token!;
    }

    /// <summary>What the cart tells the customer about itself.</summary>
    public async Task<IReadOnlyList<string>> CartProblemsAsync()
    {
        var answer = await _app.PostAsync("{ cart { problems { kind } } }");
        return
        [
            .. answer.Data.GetProperty("cart").GetProperty("problems").EnumerateArray()
                .Select(problem => problem.GetProperty("kind").GetString()!),
        ];
    }

    /// <summary>Orders what was quoted, with a card of which the sandbox has the token.</summary>
    /// <returns>The order's id.</returns>
    public async Task<string> PlaceAsync(string quoteToken, string card)
        => await PlaceWithAsync(quoteToken, await AddCardAsync(card));

    /// <summary>Orders what was quoted, with a stored card.</summary>
    /// <returns>The order's id.</returns>
    public async Task<string> PlaceWithAsync(string quoteToken, string paymentMethodId)
    {
        var payload = await ChangeAsync(
            "PlaceOrder", new { quoteToken, paymentMethod = "CARD", paymentMethodId, key = Guid.NewGuid().ToString() });
        return payload.GetProperty("order").GetProperty("id").GetString()!;
    }

    /// <summary>Stores a card of which the sandbox has the token.</summary>
    /// <returns>The id of the payment method.</returns>
    public async Task<string> AddCardAsync(string token)
    {
        var payload = await ChangeAsync("AddPaymentMethod", new { token, key = Guid.NewGuid().ToString() });
        return payload.GetProperty("paymentMethod").GetProperty("id").GetString()!;
    }

    /// <summary>The page of an order; undefined when the caller may not see it.</summary>
    public async Task<JsonElement> OrderAsync(string orderId)
        => (await _app.PostAsync(JourneyDocument.Read("OrderPage"), new { id = orderId })).PartialData.GetProperty("orderById");

    /// <summary>Waits until an order has a status.</summary>
    public Task UntilAsync(string orderId, string status)
        => Eventually.IsAsync(status, async () => (await OrderAsync(orderId)).GetProperty("status").GetString());

    /// <summary>Waits for the page on which the customer says that it is they who pay.</summary>
    public async Task<Uri> ChallengeAsync(string orderId)
    {
        string? url = null;
        await Eventually.IsAsync(true, async () =>
        {
            var payments = (await OrderAsync(orderId)).GetProperty("payments");
            url = payments.GetArrayLength() > 0 && payments[0].GetProperty("challenge") is { ValueKind: JsonValueKind.Object } challenge
                ? challenge.GetProperty("url").GetString()
                : null;
            return url is not null;
        });
        return new Uri(url!);
    }

    /// <summary>Answers the question of the bank.</summary>
    /// <param name="challenge">The page.</param>
    /// <param name="answer"><c>approve</c> or <c>deny</c>.</param>
    public static async Task AnswerAsync(Uri challenge, string answer)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsync(
            challenge, new FormUrlEncodedContent(new Dictionary<string, string> { ["answer"] = answer }));
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Sends a mutation of the journey that has to succeed.</summary>
    public async Task<JsonElement> ChangeAsync(string name, object variables)
    {
        var payload = await PayloadAsync(name, variables);
        Assert.True(
            !payload.TryGetProperty("errors", out var errors) || errors.ValueKind == JsonValueKind.Null,
            $"{name}: {payload}");
        return payload;
    }

    /// <summary>Sends a mutation of the journey.</summary>
    public async Task<JsonElement> PayloadAsync(string name, object variables)
        => (await AskAsync(name, variables)).Data.EnumerateObject().Single().Value;

    /// <summary>Sends a document of the journey, whatever comes of it.</summary>
    public Task<GraphQLResponse> AskAsync(string name, object variables)
        => _app.PostAsync(JourneyDocument.Read(name), variables);

    /// <summary>Sends a document that is none of the journey.</summary>
    public Task<GraphQLResponse> QueryAsync(string document, object? variables = null) => _app.PostAsync(document, variables);

    /// <summary>Follows a subscription of the journey.</summary>
    public Task<GraphQLEventStream> WatchAsync(string name, object variables)
        => _app.SubscribeAsync(JourneyDocument.Read(name), variables);
}
