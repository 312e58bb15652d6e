using System.Collections.Concurrent;
using System.Text.Json;
using Cacao.Execution.Relay;
using EShop.ServiceDefaults.Identity;
using EShop.TestKit;
using EShop.Users.Data;
using EShop.Users.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Benchmarks.Orders;

/// <summary>A customer with one piece of a variant in the cart, its price promised and a card stored.</summary>
internal sealed class Checkout
{
    private static readonly ConcurrentDictionary<string, string> s_documents = new();
    private static int s_customers;

    private readonly GraphQLClient _app;
    private object _order = new();

    private Checkout(GraphQLClient app) => _app = app;

    /// <summary>Somebody new does all that comes before the order.</summary>
    public static async Task<Checkout> PrepareAsync(RunningShop shop, Guid variantId)
    {
        var userId = Guid.CreateVersion7();
        var phone = PhoneNumber.Parse($"+4917601{Interlocked.Increment(ref s_customers):D6}");

        await using (var scope = shop["users"].Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<UsersContext>();
            db.Users.Add(new User(userId, phone, Preferences.Default, [Role.Customer], DateTimeOffset.UtcNow));
            await db.SaveChangesAsync();
        }

        var checkout = new Checkout(shop["gateway"].ClientWith(TestIdentity.Token(userId)));
        await checkout.FillAsync(variantId);
        return checkout;
    }

    /// <summary>Orders; throws unless the answer is an order.</summary>
    public Task PlaceAsync() => ChangeAsync("PlaceOrder", _order);

    private async Task FillAsync(Guid variantId)
    {
        var address = await ChangeAsync("AddAddress", new
        {
            address = new
            {
                label = "Home", recipient = "Ada Example", line1 = "Torstraße 1", postalCode = "10117", city = "Berlin",
                country = "de", latitude = 52.5170, longitude = 13.3889,
            },
        });
        var addressId = address.GetProperty("address").GetProperty("id").GetString();
        var method = await ChangeAsync("AddPaymentMethod", new { token = "tok_approve", key = Guid.NewGuid() });
        await ChangeAsync("AddToCart", new { variantId = NodeIds.Format("ProductVariant", variantId), quantity = 1 });

        // The cart hears of the address through an event.
        JsonElement quote = default;
        await Eventually.IsAsync(JsonValueKind.Object, async () =>
        {
            quote = (await AskAsync("QuoteCart", new { addressId })).GetProperty("quote");
            return quote.ValueKind;
        });
        _order = new
        {
            quoteToken = quote.GetProperty("token").GetString(),
            paymentMethod = "CARD",
            paymentMethodId = method.GetProperty("paymentMethod").GetProperty("id").GetString(),
            key = Guid.NewGuid(),
        };
    }

    private async Task<JsonElement> ChangeAsync(string name, object variables)
    {
        var payload = await AskAsync(name, variables);
        return !payload.TryGetProperty("errors", out var errors) || errors.ValueKind == JsonValueKind.Null
            ? payload
            : throw new InvalidOperationException($"{name}: {payload}");
    }

    // The trusted documents of the journey.
    private async Task<JsonElement> AskAsync(string name, object variables)
    {
        var document = s_documents.GetOrAdd(name, static one => File.ReadAllText(
            Path.Combine(RepositoryRoot.FullPath, "schema", "operations", "journeys", $"{one}.graphql")));
        return (await _app.PostAsync(document, variables)).Data.EnumerateObject().Single().Value;
    }
}
