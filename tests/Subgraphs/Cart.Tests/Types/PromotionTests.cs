using System.Text.Json;
using EShop.Cart.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Types.Tests;

public sealed class PromotionTests(CartHost host) : IClassFixture<CartHost>
{
    private const string Create =
        """
        mutation ($terms: PromotionInput!) {
            createPromotion(input: { terms: $terms }) {
                promotion { id name code kind rate isActive uses version category { id } }
                errors { __typename ... on InvalidPromotionError { field } ... on VoucherCodeTakenError { voucherCode } }
            }
        }
        """;

    private const string Update =
        """
        mutation ($id: ID!, $version: Int!, $terms: PromotionInput!) {
            updatePromotion(input: { id: $id, version: $version, terms: $terms }) {
                promotion { name rate version }
                errors { __typename ... on StaleVersionError { current } ... on InvalidPromotionError { field } }
            }
        }
        """;

    private const string Activate =
        """
        mutation ($id: ID!, $version: Int!) {
            activatePromotion(input: { id: $id, version: $version }) { promotion { isActive version } errors { __typename } }
        }
        """;

    private GraphQLClient Staff => host.ClientWith(CartScopes.ReadPromotions, CartScopes.WritePromotions);

    [Fact]
    public async Task A_voucher_is_made_edited_and_activated_and_each_edit_names_its_version()
    {
        var made = (await CreateAsync(Terms("Spring", "spring-1", 1000))).GetProperty("promotion");
        var id = made.GetProperty("id").GetString();
        Assert.Equal("SPRING-1", made.GetProperty("code").GetString());
        Assert.False(made.GetProperty("isActive").GetBoolean());

        var edited = await PostAsync(Update, new { id, version = 1, terms = Terms("Spring", "SPRING-1", 1500) }, "updatePromotion");
        var stale = await PostAsync(Update, new { id, version = 1, terms = Terms("Late", "SPRING-1", 1) }, "updatePromotion");
        var active = await PostAsync(Activate, new { id, version = 2 }, "activatePromotion");

        Assert.Equal("""{"name":"Spring","rate":1500,"version":2}""", edited.GetProperty("promotion").ToString());
        Assert.Equal(2, Assert.Single(stale.GetProperty("errors").EnumerateArray()).GetProperty("current").GetInt32());
        Assert.Equal("""{"isActive":true,"version":3}""", active.GetProperty("promotion").ToString());
    }

    [Fact]
    public async Task Of_many_edits_from_one_version_one_wins()
    {
        var id = (await CreateAsync(Terms("Race", "RACE", 100))).GetProperty("promotion").GetProperty("id").GetString();

        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(i =>
            PostAsync(Update, new { id, version = 1, terms = Terms("Race", "RACE", i) }, "updatePromotion")));

        Assert.Single(answers, answer => answer.GetProperty("promotion").ValueKind == JsonValueKind.Object);
        Assert.All(
            answers.Where(answer => answer.GetProperty("promotion").ValueKind == JsonValueKind.Null),
            answer => Assert.Equal(2, answer.GetProperty("errors")[0].GetProperty("current").GetInt32()));
    }

    [Fact]
    public async Task A_code_belongs_to_one_voucher()
    {
        await CreateAsync(Terms("One", "TWICE", 100));

        var error = Assert.Single((await CreateAsync(Terms("Two", "twice", 100))).GetProperty("errors").EnumerateArray());

        Assert.Equal("VoucherCodeTakenError", error.GetProperty("__typename").GetString());
        Assert.Equal("TWICE", error.GetProperty("voucherCode").GetString());
    }

    [Fact]
    public async Task A_limit_below_what_was_used_is_refused()
    {
        var id = (await CreateAsync(Terms("Used", "USED", 100))).GetProperty("promotion").GetProperty("id").GetString();
        await using (var db = host.CreateContext())
        {
            await db.Promotions.Where(row => row.Code == "USED")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Uses, 5));
        }

        var answer = await PostAsync(
            Update,
            new { id, version = 1, terms = new { name = "Used", code = "USED", kind = "PERCENTAGE", rate = 1, maxUses = 4, startsAt = "2026-01-01T00:00:00Z" } },
            "updatePromotion");

        Assert.Equal("maxUses", answer.GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("""{ "kind": "PERCENTAGE", "rate": 0 }""", "rate")]
    [InlineData("""{ "kind": "PERCENTAGE", "rate": 10001 }""", "rate")]
    [InlineData("""{ "kind": "FIXED", "amount": 500 }""", "currency")]
    [InlineData("""{ "kind": "FIXED", "currency": "EUR" }""", "amount")]
    [InlineData("""{ "kind": "BUY_X_GET_Y", "buy": 2 }""", "get")]
    [InlineData("""{ "kind": "FREE_DELIVERY", "rate": 5 }""", "rate")]
    [InlineData("""{ "kind": "FREE_DELIVERY", "minimumSpend": 100 }""", "currency")]
    [InlineData("""{ "kind": "FREE_DELIVERY", "endsAt": "2025-01-01T00:00:00Z" }""", "endsAt")]
    [InlineData("""{ "kind": "FREE_DELIVERY", "maxUses": 3 }""", "maxUses")]
    [InlineData("""{ "kind": "FREE_DELIVERY", "code": "no spaces" }""", "code")]
    public async Task Terms_that_make_no_sense_are_refused(string json, string field)
    {
        var terms = JsonSerializer.Deserialize<Dictionary<string, object>>(json)!;
        terms["name"] = "Odd";
        terms["startsAt"] = "2026-01-01T00:00:00Z";

        var payload = await CreateAsync(terms);

        Assert.Equal(field, Assert.Single(payload.GetProperty("errors").EnumerateArray()).GetProperty("field").GetString());
    }

    [Fact]
    public async Task Promotions_are_found_by_what_they_are()
    {
        await CreateAsync(Terms("Findable B", "FIND-B", 100));
        await CreateAsync(Terms("Findable A", "FIND-A", 100));

        var answer = await Staff.PostAsync(
            """
            {
                promotions(where: { name: { startsWith: "Findable" }, isActive: { eq: false } }, order: [{ name: ASC }]) {
                    totalCount nodes { code }
                }
            }
            """);

        Assert.Equal(
            """{"totalCount":2,"nodes":[{"code":"FIND-A"},{"code":"FIND-B"}]}""",
            answer.Data.GetProperty("promotions").ToString());
    }

    [Fact]
    public async Task Tax_rates_are_those_of_the_database()
    {
        var answer = await Staff.PostAsync("{ taxRegions { code currency isInclusive rates { class rate } } }");

        Assert.Equal(
            """[{"code":"DE","currency":"EUR","isInclusive":true,"rates":[{"class":"REDUCED","rate":700},{"class":"STANDARD","rate":1900}]},{"code":"GB","currency":"GBP","isInclusive":true,"rates":[{"class":"STANDARD","rate":2000}]},{"code":"US-NY","currency":"USD","isInclusive":false,"rates":[{"class":"STANDARD","rate":888}]}]""",
            answer.Data.GetProperty("taxRegions").ToString());
    }

    [Fact]
    public async Task Only_staff_see_and_change_them()
    {
        foreach (var client in new[] { host.ClientWith(CartScopes.ReadPromotions), host.ClientOf(Guid.CreateVersion7()) })
        {
            var answer = await client.PostAsync(Create, new { terms = Terms("Mine", "MINE", 10_000) });
            Assert.Equal("AUTH_NOT_AUTHORIZED", answer.Errors[0].GetProperty("extensions").GetProperty("code").GetString());
        }

        var list = await host.ClientOf(Guid.CreateVersion7()).PostAsync("{ promotions { totalCount } }");
        Assert.Equal("AUTH_NOT_AUTHORIZED", list.Errors[0].GetProperty("extensions").GetProperty("code").GetString());
        await using var db = host.CreateContext();
        Assert.False(await db.Promotions.AnyAsync(row => row.Code == "MINE"));
    }

    private static object Terms(string name, string code, int rate)
        => new { name, code, kind = "PERCENTAGE", rate, startsAt = "2026-01-01T00:00:00Z" };

    private Task<JsonElement> CreateAsync(object terms) => PostAsync(Create, new { terms }, "createPromotion");

    private async Task<JsonElement> PostAsync(string document, object variables, string field)
        => (await Staff.PostAsync(document, variables)).Data.GetProperty(field);
}
