using System.Text.Json;
using EShop.Catalog.Domain;
using EShop.Catalog.Tests;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Tests;

/// <summary>Each test takes a product of its own, whose demo reviews it deletes.</summary>
public sealed class ReviewTests(CatalogHost host) : IClassFixture<CatalogHost>
{
    private const string Submit =
        """
        mutation ($input: SubmitReviewInput!) {
          submitReview(input: $input) {
            review { id version status isVerifiedPurchase }
            errors { __typename ... on AlreadyReviewedError { reviewId } ... on InvalidCatalogInputError { field } }
          }
        }
        """;

    [Fact]
    public async Task A_review_is_shown_and_counted_when_it_is_approved()
    {
        var product = await SetUpAsync(100);
        var author = host.ClientOf(Guid.CreateVersion7());
        var review = (await SubmitAsync(author, product, stars: 4)).GetProperty("review");
        var id = review.GetProperty("id").GetString()!;

        Assert.Equal("PENDING", review.GetProperty("status").GetString());
        Assert.Equal((0, null), await RatingAsync(product));
        Assert.Null(await SeeAsync(host.Client, id));
        Assert.Equal("PENDING", await SeeAsync(author, id));
        Assert.Equal("PENDING", await SeeAsync(host.Staff, id));

        await DecideAsync("approveReview", new { id, version = 1 });

        Assert.Equal("APPROVED", await SeeAsync(host.Client, id));
        Assert.Equal((1, "4.00"), await RatingAsync(product));
    }

    [Fact]
    public async Task An_edit_waits_for_approval_again_and_no_longer_counts()
    {
        var product = await SetUpAsync(101);
        var author = host.ClientOf(Guid.CreateVersion7());
        var id = (await SubmitAsync(author, product, stars: 5)).GetProperty("review").GetProperty("id").GetString()!;
        await DecideAsync("approveReview", new { id, version = 1 });

        await author.PostAsync(
            """
            mutation ($input: EditReviewInput!) { editReview(input: $input) { review { status } errors { __typename } } }
            """,
            new { input = new { id, version = 2, stars = 1, text = "Changed my mind." } });

        Assert.Null(await SeeAsync(host.Client, id));
        Assert.Equal((0, null), await RatingAsync(product));
    }

    [Fact]
    public async Task A_customer_reviews_a_product_once_also_in_a_race()
    {
        var product = await SetUpAsync(102);
        var author = host.ClientOf(Guid.CreateVersion7());

        var payloads = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SubmitAsync(author, product, stars: 3)));

        var stored = Assert.Single(
            payloads,
            payload => payload.GetProperty("review").ValueKind == JsonValueKind.Object);
        Assert.All(
            payloads.Where(payload => payload.GetProperty("errors").ValueKind == JsonValueKind.Array),
            payload => Assert.Equal(
                stored.GetProperty("review").GetProperty("id").GetString(),
                payload.GetProperty("errors")[0].GetProperty("reviewId").GetString()));
    }

    [Fact]
    public async Task Only_a_delivered_product_makes_a_verified_review()
    {
        var product = await SetUpAsync(103);
        var buyer = Guid.CreateVersion7();

        await using (var db = host.CreateContext())
        {
            db.Purchases.Add(new Purchase(buyer, DemoIds.Product(103), DateTimeOffset.UtcNow));
            db.Purchases.Add(new Purchase(buyer, DemoIds.Product(104), DateTimeOffset.UtcNow));
            await db.SaveChangesAsync();
        }

        var verified = await SubmitAsync(host.ClientOf(buyer), product, stars: 5);
        var other = await SubmitAsync(host.ClientOf(Guid.CreateVersion7()), product, stars: 5);

        Assert.True(verified.GetProperty("review").GetProperty("isVerifiedPurchase").GetBoolean());
        Assert.False(other.GetProperty("review").GetProperty("isVerifiedPurchase").GetBoolean());
    }

    [Fact]
    public async Task A_vote_counts_once_and_not_for_ones_own_review()
    {
        var product = await SetUpAsync(105);
        var author = host.ClientOf(Guid.CreateVersion7());
        var reader = host.ClientOf(Guid.CreateVersion7());
        var id = (await SubmitAsync(author, product, stars: 5)).GetProperty("review").GetProperty("id").GetString()!;
        await DecideAsync("approveReview", new { id, version = 1 });

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => VoteAsync(reader, id, helpful: true)));

        Assert.Equal(1, await VoteAsync(host.ClientOf(Guid.CreateVersion7()), id, helpful: false));
        Assert.Null(await VoteAsync(author, id, helpful: true));
        Assert.Equal(0, await VoteAsync(reader, id, helpful: false));
    }

    [Fact]
    public async Task Approving_many_at_the_same_time_counts_all()
    {
        var product = await SetUpAsync(106);
        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(async i =>
            (await SubmitAsync(host.ClientOf(Guid.CreateVersion7()), product, stars: i % 5 + 1))
                .GetProperty("review").GetProperty("id").GetString()!));

        await Task.WhenAll(ids.Select(id => DecideAsync("approveReview", new { id, version = 1 })));

        Assert.Equal((10, "3.00"), await RatingAsync(product));
    }

    [Theory]
    [InlineData("""submitReview(input: { productId: "x", authorName: "A", stars: 5, text: "t" }) { review { id } }""")]
    [InlineData("""approveReview(input: { id: "x", version: 1 }) { review { id } }""")]
    [InlineData("""createBrand(input: { name: "B" }) { brand { id } }""")]
    [InlineData("""publishProduct(input: { id: "x", version: 1 }) { product { id } }""")]
    public async Task Nobody_changes_anything_without_being_known(string mutation)
    {
        using var statements = host.RecordStatements();

        var response = await host.Client.PostAsync("mutation {" + mutation + "}");

        Assert.NotEmpty(response.Errors);
        Assert.Equal(0, statements.Count);
    }

    [Fact]
    public async Task A_customer_neither_moderates_nor_edits_the_catalogue()
    {
        var customer = host.ClientOf(Guid.CreateVersion7());

        var response = await customer.PostAsync(
            """mutation { createBrand(input: { name: "Mine" }) { brand { id } errors { __typename } } }""");

        Assert.Equal(
            "AUTH_NOT_AUTHORIZED",
            Assert.Single(response.Errors).GetProperty("extensions").GetProperty("code").GetString());
        await using var db = host.CreateContext();
        Assert.False(await db.Brands.AnyAsync(brand => brand.Name == "Mine"));
    }

    private async Task<string> SetUpAsync(int ordinal)
    {
        var id = DemoIds.Product(ordinal);
        await using var db = host.CreateContext();
        await db.Reviews.Where(review => review.ProductId == id).ExecuteDeleteAsync();
        await db.Products.Where(product => product.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(product => product.RatingCount, 0)
            .SetProperty(product => product.RatingSum, 0));
        var slug = await db.Products.Where(product => product.Id == id).Select(product => product.Slug).SingleAsync();
        return (await host.Client.PostAsync(
            "query ($slug: String!) { productBySlug(slug: $slug) { id } }",
            new { slug })).Data.GetProperty("productBySlug").GetProperty("id").GetString()!;
    }

    private static async Task<JsonElement> SubmitAsync(GraphQLClient client, string productId, int stars)
        => (await client.PostAsync(
            Submit,
            new { input = new { productId, authorName = "A. Buyer", stars, text = "As expected." } }))
            .Data.GetProperty("submitReview");

    private async Task DecideAsync(string mutation, object input)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var response = await host.Staff.PostAsync(
            $"mutation ($input: {type}!) {{ {mutation}(input: $input) {{ errors {{ __typename }} }} }}",
            new { input });
        Assert.Equal(JsonValueKind.Null, response.Data.GetProperty(mutation).GetProperty("errors").ValueKind);
    }

    private static async Task<int?> VoteAsync(GraphQLClient client, string id, bool helpful)
    {
        var payload = (await client.PostAsync(
            """
            mutation ($input: VoteReviewInput!) {
              voteReview(input: $input) { review { helpfulCount } errors { __typename } }
            }
            """,
            new { input = new { id, helpful } })).Data.GetProperty("voteReview").GetProperty("review");
        return payload.ValueKind == JsonValueKind.Null ? null : payload.GetProperty("helpfulCount").GetInt32();
    }

    private static async Task<string?> SeeAsync(GraphQLClient client, string id)
    {
        var review = (await client.PostAsync("query ($id: ID!) { reviewById(id: $id) { status } }", new { id }))
            .Data.GetProperty("reviewById");
        return review.ValueKind == JsonValueKind.Null ? null : review.GetProperty("status").GetString();
    }

    private async Task<(int, string?)> RatingAsync(string id)
    {
        var product = (await host.Client.PostAsync(
            "query ($id: ID!) { productById(id: $id) { rating { count average } reviews { totalCount } } }",
            new { id })).Data.GetProperty("productById");
        var rating = product.GetProperty("rating");
        var count = rating.GetProperty("count").GetInt32();
        Assert.Equal(count, product.GetProperty("reviews").GetProperty("totalCount").GetInt32());
        return (count, rating.GetProperty("average").ValueKind == JsonValueKind.Null
            ? null
            : rating.GetProperty("average").GetRawText());
    }
}
