using Cacao.Execution.Relay;
using EShop.Catalog.Domain;
using EShop.Catalog.Tests;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Events.Tests;

/// <summary>Whoever keeps what everybody sees hears of each change of it, once, and of nothing that changed nothing.</summary>
public sealed class ShownNewsTests(CatalogHost host) : IClassFixture<CatalogHost>
{
    [Fact]
    public async Task A_new_category_is_told_with_all_above_it_and_a_new_name_of_an_empty_one_too()
    {
        var top = await EditAsync("createCategory(input: { name: \"Shelf\" }) { category { id } errors { __typename } }", "category");
        var below = await EditAsync(
            $"createCategory(input: {{ name: \"Board\", parentId: \"{top}\" }}) {{ category {{ id }} errors {{ __typename }} }}",
            "category");
        await EditAsync(
            $"renameCategory(input: {{ id: \"{below}\", version: 1, name: \"Plank\" }}) {{ category {{ id }} errors {{ __typename }} }}",
            "category");

        var (topId, belowId) = (IdOf(top), IdOf(below));
        Assert.Equal([$$"""{"categoryId":"{{topId}}","name":"Shelf","path":["{{topId}}"]}"""], await ToldAsync("CategoryChanged", topId));
        Assert.Equal(
            [
                $$"""{"categoryId":"{{belowId}}","name":"Board","path":["{{topId}}","{{belowId}}"]}""",
                $$"""{"categoryId":"{{belowId}}","name":"Plank","path":["{{topId}}","{{belowId}}"]}""",
            ],
            await ToldAsync("CategoryChanged", belowId));
    }

    [Fact]
    public async Task A_category_that_is_not_added_is_not_told()
    {
        var before = await CountAsync("CategoryChanged");
        await using var db = host.CreateContext();
        var taken = await db.Categories.Where(one => one.ParentId == null).Select(one => one.Name).FirstAsync();

        var answer = await host.Staff.PostAsync(
            "mutation($name: String!) { createCategory(input: { name: $name, slug: \"free\" }) { errors { __typename } } }",
            new { name = taken });

        Assert.Contains("AlreadyTakenError", answer.Data.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync("CategoryChanged"));
    }

    [Fact]
    public async Task A_new_brand_is_told_and_a_new_name_of_one_that_makes_nothing_too()
    {
        var brand = await EditAsync("createBrand(input: { name: \"Nobody\" }) { brand { id } errors { __typename } }", "brand");
        await EditAsync(
            $"renameBrand(input: {{ id: \"{brand}\", version: 1, name: \"Somebody\" }}) {{ brand {{ id }} errors {{ __typename }} }}",
            "brand");

        var id = IdOf(brand);
        Assert.Equal(
            [$$"""{"brandId":"{{id}}","name":"Nobody"}""", $$"""{"brandId":"{{id}}","name":"Somebody"}"""],
            await ToldAsync("BrandChanged", id));
    }

    [Fact]
    public async Task A_vote_is_told_once_and_one_that_changes_nothing_never()
    {
        var (author, reader) = (Guid.CreateVersion7(), host.ClientOf(Guid.CreateVersion7()));
        var review = await AddAsync(200, author, isShown: true);
        var id = NodeIds.Format("Review", review.Id);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => VoteAsync(reader, id, helpful: true)));
        await VoteAsync(host.ClientOf(author), id, helpful: true);
        await VoteAsync(host.ClientOf(Guid.CreateVersion7()), id, helpful: false);
        Assert.Equal([News(review, isShown: true, helpful: 1)], await ToldAsync("ReviewChanged", review.Id));

        await VoteAsync(reader, id, helpful: false);
        await VoteAsync(reader, id, helpful: false);
        Assert.Equal(
            [News(review, isShown: true, helpful: 1), News(review, isShown: true, helpful: 0)],
            await ToldAsync("ReviewChanged", review.Id));
    }

    [Theory]
    [InlineData(201, true)]
    [InlineData(202, false)]
    public async Task A_review_that_is_rejected_is_told_whether_it_was_shown_or_not(int product, bool wasShown)
    {
        var review = await AddAsync(product, Guid.CreateVersion7(), wasShown);

        await EditAsync(
            $"rejectReview(input: {{ id: \"{NodeIds.Format("Review", review.Id)}\", version: {review.Version}, reason: \"Off topic\" }})"
                + " { review { id } errors { __typename } }",
            "review");

        Assert.Equal([News(review, isShown: false, helpful: 0)], await ToldAsync("ReviewChanged", review.Id));
    }

    private static string News(Review review, bool isShown, int helpful)
        => $$"""
            {"reviewId":"{{review.Id}}","productId":"{{review.ProductId}}","isShown":{{(isShown ? "true" : "false")}},"helpfulCount":{{helpful}}}
            """;

    private static Guid IdOf(string id) => (Guid)NodeIds.Parse(id, typeof(Guid));

    private static Task VoteAsync(GraphQLClient client, string id, bool helpful)
        => client.PostAsync(
            "mutation($id: ID!, $helpful: Boolean!) { voteReview(input: { id: $id, helpful: $helpful }) { errors { __typename } } }",
            new { id, helpful });

    private async Task<Review> AddAsync(int product, Guid author, bool isShown)
    {
        await using var db = host.CreateContext();
        var review = new Review(
            Guid.CreateVersion7(), DemoIds.Product(product), author, "Ada", 4, null, "Good.", DateTimeOffset.UtcNow);

        if (isShown)
        {
            review.Approve(moderatorId: null, expectedVersion: 1);
        }

        db.Reviews.Add(review);
        await db.SaveChangesAsync();
        return review;
    }

    private async Task<string> EditAsync(string mutation, string field)
    {
        var payload = (await host.Staff.PostAsync($"mutation {{ {mutation} }}")).Data.EnumerateObject().Single().Value;
        return payload.GetProperty(field).GetProperty("id").GetString()!;
    }

    private async Task<List<string>> ToldAsync(string name, Guid aggregateId)
    {
        await using var db = host.CreateContext();
        return await db.Database
            .SqlQuery<string>(
                $"""
                SELECT payload::text AS "Value" FROM outbox_messages
                WHERE name = {name} AND aggregate_id = {aggregateId} ORDER BY sequence
                """)
            .ToListAsync();
    }

    private async Task<int> CountAsync(string name)
    {
        await using var db = host.CreateContext();
        return await db.Database
            .SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM outbox_messages WHERE name = {name}")
            .SingleAsync();
    }
}
