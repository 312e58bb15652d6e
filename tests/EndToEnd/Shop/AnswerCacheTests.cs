using System.Text.Json;
using Cacao.Execution.Relay;
using EShop.AppHost.Services;
using EShop.EndToEnd.Tests.Journey;
using EShop.Gateway;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Shop;

/// <summary>What a gateway that keeps answers shows: what everybody sees from memory, until an event tells that it has changed, and
/// nobody what is another's.</summary>
[Collection(ShopGroup.Name)]
public sealed class AnswerCacheTests(ShopFixture shop) : IAsyncLifetime
{
    // Shorter than the age of any price, so that it is the event that ends what is kept.
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(8);

    private const string Page = """
        query Page($id: ID!) {
          productById(id: $id) {
            name
            brand { name }
            category { name }
            rating { count }
            variants { price { amount } availability { available } }
            reviews(first: 50) { nodes { text } }
          }
        }
        """;

    private SubgraphHost _gateway = null!;

    public async Task InitializeAsync()
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:Redis"] = await TestServers.RedisAsync(),
            ["Redis:KeyPrefix"] = $"{shop.CatalogDatabase.Name}:",
            ["Gateway:Credential"] = TestIdentity.GatewayCredential,
            ["FusionConfig"] = Path.Combine(RepositoryRoot.FullPath, "fusion-config.json"),
        };
        foreach (var subgraph in ShopServices.Subgraphs)
        {
            settings[$"Subgraphs:{subgraph.Name}:Url"] = new Uri(shop[subgraph.Name].BaseAddress, "graphql").ToString();
        }

        _gateway = await SubgraphHost.StartAsync(GatewayHost.Create, settings);
    }

    public async Task DisposeAsync() => await _gateway.DisposeAsync();

    [Fact]
    public async Task A_page_that_was_shown_costs_the_catalogue_nothing_and_shows_the_stock_of_now()
    {
        var product = Product(201);
        var name = (await PageAsync(product)).GetProperty("name").GetString();

        await Eventually.IsAsync((0, 1), async () =>
        {
            using var toCatalog = HttpRequests.Record(shop.Catalog.BaseAddress);
            using var toInventory = HttpRequests.Record(shop.Inventory.BaseAddress);
            Assert.Equal(name, (await PageAsync(product)).GetProperty("name").GetString());
            return (toCatalog.Count, toInventory.Count);
        });
    }

    [Fact]
    public async Task A_new_price_is_shown_at_once()
    {
        var product = Product(202);
        var old = await UntilPageIsKeptAsync(product);
        var variant = (await StaffAsync("query($id: ID!) { productById(id: $id) { variants { id } } }", new { id = product }))
            .GetProperty("productById").GetProperty("variants")[0].GetProperty("id").GetString();
        var amount = Price(old) + 11;

        await StaffAsync(
            """
            mutation($v: ID!, $a: Long!) {
              setPrice(input: { variantId: $v, price: { amount: $a, currency: EUR } }) { errors { __typename } }
            }
            """,
            new { v = variant, a = amount });

        await Eventually.IsAsync(amount, async () => Price(await PageAsync(product)), s_soon);
    }

    [Fact]
    public async Task A_new_name_is_shown_at_once()
    {
        var product = Product(203);
        await UntilPageIsKeptAsync(product);

        await RenameAsync("Product", product);

        await Eventually.IsAsync("Renamed Product", async () => (await PageAsync(product)).GetProperty("name").GetString(), s_soon);
    }

    [Theory]
    [InlineData("Brand", "brand", 204)]
    [InlineData("Category", "category", 208)]
    public async Task A_new_name_of_what_a_product_belongs_to_is_shown_at_once(string type, string field, int number)
    {
        var product = Product(number);
        await UntilPageIsKeptAsync(product);
        var id = (await StaffAsync($"query($id: ID!) {{ productById(id: $id) {{ {field} {{ id }} }} }}", new { id = product }))
            .GetProperty("productById").GetProperty(field).GetProperty("id").GetString()!;

        await RenameAsync(type, id);

        await Eventually.IsAsync(
            $"Renamed {type}",
            async () => (await PageAsync(product)).GetProperty(field).GetProperty("name").GetString(),
            s_soon);
    }

    [Fact]
    public async Task A_new_category_and_a_new_name_of_an_empty_one_are_shown_at_once()
    {
        const string Tree = "{ categories { name children { name } } }";
        await UntilKeptAsync(Tree);
        var top = await AddAsync("createCategory", "category", "Shown at once");
        await Eventually.IsAsync(true, async () => (await ReadAsync(Tree)).Contains("Shown at once"), s_soon);

        await UntilKeptAsync(Tree);
        await AddAsync("createCategory", "category", "Below it", $", parentId: \"{top}\"");
        await Eventually.IsAsync(true, async () => (await ReadAsync(Tree)).Contains("Below it"), s_soon);

        await UntilKeptAsync(Tree);
        await RenameAsync("Category", top, "Shown by another name");
        await Eventually.IsAsync(false, async () => (await ReadAsync(Tree)).Contains("Shown at once"), s_soon);
    }

    [Fact]
    public async Task A_new_name_of_a_brand_that_makes_nothing_is_shown_at_once()
    {
        var brand = await AddAsync("createBrand", "brand", "Makes nothing");
        var known = $"{{ node(id: \"{brand}\") {{ ... on Brand {{ name }} }} }}";
        await UntilKeptAsync(known);

        await RenameAsync("Brand", brand, "Still makes nothing");

        await Eventually.IsAsync(true, async () => (await ReadAsync(known)).Contains("Still makes nothing"), s_soon);
    }

    [Fact]
    public async Task A_vote_is_shown_at_once_and_so_is_that_an_author_was_erased()
    {
        var (author, reader) = (await Shopper.CreateAsync(shop), await Shopper.CreateAsync(shop));
        var product = Product(209);
        var id = await ReviewAsync(author, product, "Helpful to many");
        await DecideAsync(id, "approveReview", null);
        var page = $"{{ productById(id: \"{product}\") {{ reviews(first: 50) {{ nodes {{ text authorName helpfulCount }} }} }} }}";
        const string Shown = "\"text\":\"Helpful to many\",\"authorName\"";
        await Eventually.IsAsync(true, async () => (await ReadAsync(page)).Contains($"{Shown}:\"Ada\",\"helpfulCount\":0"));

        await UntilKeptAsync(page);
        await reader.QueryAsync("mutation($id: ID!) { voteReview(input: { id: $id }) { errors { __typename } } }", new { id });
        await Eventually.IsAsync(true, async () => (await ReadAsync(page)).Contains($"{Shown}:\"Ada\",\"helpfulCount\":1"), s_soon);

        await UntilKeptAsync(page);
        await author.QueryAsync("mutation { requestErasure { privacyRequest { id } } }");
        await Eventually.IsAsync(
            true,
            async () => (await ReadAsync(page)).Contains($"{Shown}:\"Former customer\",\"helpfulCount\":1"),
            s_soon);
    }

    [Fact]
    public async Task A_review_is_shown_as_soon_as_it_is_approved_and_hidden_as_soon_as_it_is_rejected()
    {
        var product = Product(205);
        var id = await ReviewAsync(await Shopper.CreateAsync(shop), product, "Shown at last");
        await UntilPageIsKeptAsync(product);

        await DecideAsync(id, "approveReview", null);
        await Eventually.IsAsync(true, async () => Texts(await PageAsync(product)).Contains("Shown at last"), s_soon);
        await UntilPageIsKeptAsync(product);
        await DecideAsync(id, "rejectReview", "Not about the product");

        await Eventually.IsAsync(false, async () => Texts(await PageAsync(product)).Contains("Shown at last"), s_soon);
    }

    [Fact]
    public async Task What_only_its_author_and_moderators_see_is_nobody_elses()
    {
        const string query = "query($id: ID!) { node(id: $id) { ... on Review { text } } reviewById(id: $id) { text } }";
        var author = await Shopper.CreateAsync(shop);
        var id = await ReviewAsync(author, Product(206), "For me only");
        var (own, moderator) = (ClientOf(author.UserId), ClientOf(Guid.CreateVersion7(), "reviews:moderate"));

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(("For me only", "For me only"), await AskAsync(own));
            Assert.Equal(("For me only", "For me only"), await AskAsync(moderator));
            Assert.Equal((null, null), await AskAsync(_gateway.Client));
            Assert.Equal((null, null), await AskAsync(ClientOf(Guid.CreateVersion7())));
        }

        async Task<(string? Node, string? Review)> AskAsync(GraphQLClient client)
        {
            var data = (await client.PostAsync(query, new { id })).PartialData;
            return (TextOf(data.GetProperty("node")), TextOf(data.GetProperty("reviewById")));
        }

        static string? TextOf(JsonElement review)
            => review.ValueKind == JsonValueKind.Object ? review.GetProperty("text").GetString() : null;
    }

    [Fact]
    public async Task What_belongs_to_a_customer_or_to_staff_is_asked_for_each_time_and_refused_to_others()
    {
        const string query = """
            query($id: ID!) {
              viewer { id }
              productById(id: $id) { name variants { priceHistory { nodes { validFrom } } } }
            }
            """;
        var (one, other) = (await Shopper.CreateAsync(shop), await Shopper.CreateAsync(shop));
        var product = Product(207);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal((Id(one), true), await AskAsync(ClientOf(one.UserId, "catalog:read")));
            Assert.Equal((Id(other), false), await AskAsync(ClientOf(other.UserId)));
            Assert.Equal((null, false), await AskAsync(_gateway.Client));
        }

        async Task<(string? Viewer, bool HasHistory)> AskAsync(GraphQLClient client)
        {
            var data = (await client.PostAsync(query, new { id = product })).PartialData;
            return (
                data.GetProperty("viewer") is { ValueKind: JsonValueKind.Object } viewer
                    ? viewer.GetProperty("id").GetString()
                    : null,
                data.GetProperty("productById").GetProperty("variants").EnumerateArray().All(
                    variant => variant.GetProperty("priceHistory").ValueKind == JsonValueKind.Object));
        }

        static string Id(Shopper shopper) => NodeIds.Format("User", shopper.UserId);
    }

    private static string Product(int number) => NodeIds.Format("Product", DemoIds.Product(number));

    private static long Price(JsonElement page)
        => page.GetProperty("variants")[0].GetProperty("price").GetProperty("amount").GetInt64();

    private static List<string> Texts(JsonElement page)
        =>
        [
            .. page.GetProperty("reviews").GetProperty("nodes").EnumerateArray()
                .Select(review => review.GetProperty("text").GetString()!),
        ];

    private GraphQLClient ClientOf(Guid userId, params string[] scopes)
        => _gateway.ClientWith(TestIdentity.Token(userId, scopes));

    private async Task<JsonElement> PageAsync(string product)
        => (await _gateway.Client.PostAsync(Page, new { id = product })).Data.GetProperty("productById");

    // What is not kept would show what is new in any case.
    private async Task<JsonElement> UntilPageIsKeptAsync(string product)
    {
        JsonElement page = default;
        await Eventually.IsAsync(0, async () =>
        {
            using var toCatalog = HttpRequests.Record(shop.Catalog.BaseAddress);
            page = await PageAsync(product);
            return toCatalog.Count;
        });
        return page;
    }

    private async Task<string> ReadAsync(string document) => (await _gateway.Client.PostAsync(document)).Data.GetRawText();

    private Task UntilKeptAsync(string document)
        => Eventually.IsAsync(0, async () =>
        {
            using var toCatalog = HttpRequests.Record(shop.Catalog.BaseAddress);
            await ReadAsync(document);
            return toCatalog.Count;
        });

    /// <returns>The id of what was added.</returns>
    private async Task<string> AddAsync(string mutation, string field, string name, string more = "")
        => (await StaffAsync(
            $$"""
            mutation($name: String!) {
              {{mutation}}(input: { name: $name{{more}} }) { {{field}} { id } errors { __typename } }
            }
            """,
            new { name }))
            .GetProperty(mutation).GetProperty(field).GetProperty("id").GetString()!;

    private async Task<JsonElement> StaffAsync(string document, object variables)
    {
        var staff = ClientOf(Guid.CreateVersion7(), "catalog:read", "catalog:write", "reviews:moderate");
        var data = (await staff.PostAsync(document, variables)).Data;
        Assert.DoesNotContain("Error", data.ToString(), StringComparison.Ordinal);
        return data;
    }

    private async Task RenameAsync(string type, string id, string? name = null)
    {
        var version = (await StaffAsync($"query($id: ID!) {{ node(id: $id) {{ ... on {type} {{ version }} }} }}", new { id }))
            .GetProperty("node").GetProperty("version").GetInt32();
        await StaffAsync(
            $$"""
            mutation($id: ID!, $version: Int!, $name: String!) {
              rename{{type}}(input: { id: $id, version: $version, name: $name }) { errors { __typename } }
            }
            """,
            new { id, version, name = name ?? $"Renamed {type}" });
    }

    private async Task<string> ReviewAsync(Shopper author, string product, string text)
        => (await author.ChangeAsync("SubmitReview", new { productId = product, authorName = "Ada", stars = 5, text }))
            .GetProperty("review").GetProperty("id").GetString()!;

    private async Task DecideAsync(string id, string mutation, string? reason)
    {
        var version = (await StaffAsync("query($id: ID!) { reviewById(id: $id) { version } }", new { id }))
            .GetProperty("reviewById").GetProperty("version").GetInt32();
        var because = reason is null ? "" : $", reason: \"{reason}\"";
        await StaffAsync(
            $$"""
            mutation($id: ID!, $version: Int!) {
              {{mutation}}(input: { id: $id, version: $version{{because}} }) { errors { __typename } }
            }
            """,
            new { id, version });
    }
}
