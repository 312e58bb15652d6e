using System.Text.Json;
using EShop.Contracts;
using EShop.Contracts.Events.Cart;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Users;
using EShop.Search.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Types.Tests;

public sealed class RecommendationTests(SearchHost host) : IClassFixture<SearchHost>
{
    private static readonly Money s_price = new(100, CurrencyCode.Eur);

    [Fact]
    public async Task What_is_bought_together_is_related_before_what_lies_on_the_same_shelf()
    {
        var shelf = (Guid.CreateVersion7(), "Pasta");
        var pasta = await TellAsync("Pasta", shelf);
        var noodles = await TellAsync("Noodles", shelf);
        var sauce = await TellAsync("Sauce", (Guid.CreateVersion7(), "Sauces"));
        await DeliverAsync(Guid.CreateVersion7(), pasta, sauce);
        using var statements = host.RecordStatements();

        var related = await AskAsync(
            host.Client,
            $$"""
            { a: productById(id: "{{Id(pasta)}}") { related { id } }
              b: productById(id: "{{Id(noodles)}}") { related { id } }
              c: productById(id: "{{SearchHost.GlobalId("Product", Guid.CreateVersion7())}}") { related { id } } }
            """);

        Assert.Equal([Id(sauce), Id(noodles)], Ids(related.GetProperty("a").GetProperty("related")));
        Assert.Equal([Id(pasta)], Ids(related.GetProperty("b").GetProperty("related")));
        Assert.Empty(Ids(related.GetProperty("c").GetProperty("related")));
        Assert.Equal(1, statements.Count);
    }

    [Fact]
    public async Task A_user_is_shown_what_goes_with_their_own_and_nobody_else_sees_it()
    {
        var shelf = (Guid.CreateVersion7(), "Bread");
        var bread = await TellAsync("Bread", shelf);
        var rolls = await TellAsync("Rolls", shelf);
        var butter = await TellAsync("Butter", (Guid.CreateVersion7(), "Dairy"));
        await DeliverAsync(Guid.CreateVersion7(), bread, butter);
        var user = Guid.CreateVersion7();
        await host.TellAsync(
            new ProductAddedToCart(Guid.CreateVersion7(), user, bread.Id, bread.VariantId, 1, s_price));
        var id = SearchHost.GlobalId("User", user);
        var query = $$"""{ userById(id: "{{id}}") { recommendations(first: 2) { id } } }""";

        var own = (await AskAsync(host.ClientOf(user), query)).GetProperty("userById").GetProperty("recommendations");
        var other = (await AskAsync(host.ClientOf(Guid.CreateVersion7()), query)).GetProperty("userById");

        Assert.Equal([Id(butter), Id(rolls)], Ids(own));
        Assert.Equal(JsonValueKind.Null, other.GetProperty("recommendations").ValueKind);
    }

    [Fact]
    public async Task Somebody_new_is_shown_what_is_trending_and_older_days_count_less()
    {
        var (old, fresh) = (await TellAsync("Old Hit"), await TellAsync("New Hit"));
        await AddToCartAsync(old, 60, DateTimeOffset.UtcNow.AddDays(-12));
        await AddToCartAsync(fresh, 40, DateTimeOffset.UtcNow);
        var user = Guid.CreateVersion7();

        var trending = (await AskAsync(host.Client, "{ trending(first: 24) { id } }")).GetProperty("trending");
        var recommended = (await AskAsync(
            host.ClientOf(user),
            $$"""{ userById(id: "{{SearchHost.GlobalId("User", user)}}") { recommendations(first: 24) { id } } }"""))
            .GetProperty("userById").GetProperty("recommendations");

        Assert.True(Ids(trending).IndexOf(Id(fresh)) < Ids(trending).IndexOf(Id(old)));
        Assert.Equal(Ids(trending), Ids(recommended));
        Assert.Equal(["Old Hit", "New Hit"], await host.NamesAsync("hit", sort: "POPULARITY"));
    }

    [Fact]
    public async Task An_erased_user_is_forgotten_and_an_export_counts_what_was_known()
    {
        var tea = await TellAsync("Erased Tea");
        var user = Guid.CreateVersion7();
        await host.TellAsync(new ProductAddedToCart(Guid.CreateVersion7(), user, tea.Id, tea.VariantId, 1, s_price));

        await host.TellAsync(new DataExportRequested(user, Guid.CreateVersion7()));
        await host.TellAsync(new ErasureRequested(user, Guid.CreateVersion7(), Guid.CreateVersion7()));

        await using var db = host.CreateContext();
        Assert.False(await db.UserInterests.AnyAsync(interest => interest.UserId == user));
        Assert.Equal(1, (await db.IndexedProducts.SingleAsync(row => row.ProductId == tea.Id)).Popularity);
        var answers = await db.Database
            .SqlQuery<string>(
                $"""
                SELECT name || ' ' || coalesce(payload::jsonb->>'records', '') AS "Value"
                FROM outbox_messages WHERE aggregate_id = {user} ORDER BY position
                """)
            .ToListAsync();
        Assert.Equal(["UserDataExported 1", "UserDataErased "], answers);
    }

    private static string Id(TestProduct product) => SearchHost.GlobalId("Product", product.Id);

    private static List<string> Ids(JsonElement products)
        => [.. products.EnumerateArray().Select(product => product.GetProperty("id").GetString()!)];

    private static async Task<JsonElement> AskAsync(GraphQLClient client, string query)
        => (await client.PostAsync(query)).Data;

    private async Task<TestProduct> TellAsync(string name, (Guid, string)? category = null)
    {
        var product = new TestProduct(name) { Categories = [category ?? (Guid.CreateVersion7(), name)] };
        await host.TellAsync(product.Published);
        return product;
    }

    private Task DeliverAsync(Guid user, params TestProduct[] products)
        => host.TellAsync(new OrderDelivered(
            Guid.CreateVersion7(),
            "N-1",
            user,
            Guid.CreateVersion7(),
            [.. products.Select(product => new OrderPart(Guid.CreateVersion7(), product.Id, product.VariantId, 1))],
            s_price));

    private async Task AddToCartAsync(TestProduct product, int times, DateTimeOffset at)
    {
        for (var time = 0; time < times; time++)
        {
            await host.TellAsync(
                new ProductAddedToCart(Guid.CreateVersion7(), null, product.Id, product.VariantId, 1, s_price),
                at: at);
        }
    }
}
