using System.Text.Json;
using EShop.Search.Tests;
using EShop.TestKit;

namespace EShop.Search.Types.Tests;

public sealed class SynonymTests(SearchHost host) : IClassFixture<SearchHost>
{
    [Fact]
    public async Task A_group_is_added_changed_listed_and_taken_away()
    {
        var added = (await AddAsync("Sofa", "COUCH", "couch")).GetProperty("synonymGroup");
        var id = added.GetProperty("id").GetString();
        var changed = (await MutateAsync(
            "setSearchSynonyms",
            "SetSearchSynonymsInput",
            new { id, terms = new[] { "sofa", "settee" } })).GetProperty("synonymGroup");

        Assert.Equal(["sofa", "couch"], Terms(added));
        Assert.Equal(["sofa", "settee"], Terms(changed));
        Assert.Contains(id, await IdsAsync());
        await MutateAsync("removeSearchSynonyms", "RemoveSearchSynonymsInput", new { id });
        Assert.DoesNotContain(id, await IdsAsync());
    }

    [Theory]
    [InlineData("InvalidSynonymsError", "one")]
    [InlineData("InvalidSynonymsError", "one", "ONE")]
    [InlineData("InvalidSynonymsError", "one", "🍎")]
    [InlineData("InvalidSynonymsError", "one", "a b c d")]
    public async Task Terms_that_are_no_group_are_refused(string error, params string[] terms)
        => Assert.Equal(error, ErrorOf(await AddAsync(terms)));

    [Fact]
    public async Task Of_many_who_claim_a_term_at_the_same_time_one_gets_it()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(number => AddAsync("contested", $"other{number}")));

        Assert.Equal(7, answers.Count(answer => ErrorOf(answer) == "SynonymTakenError"));
        Assert.Equal(1, answers.Count(answer => ErrorOf(answer) is null));
    }

    [Fact]
    public async Task Who_may_not_changes_nothing()
    {
        var answer = await host.ClientOf(Guid.CreateVersion7(), "search:read").PostAsync(
            """mutation { addSearchSynonyms(input: { terms: ["red", "crimson"] }) { synonymGroup { id } } }""");

        Assert.Equal(
            "AUTH_NOT_AUTHORIZED",
            answer.Errors[0].GetProperty("extensions").GetProperty("code").GetString());
        await using var db = host.CreateContext();
        Assert.DoesNotContain(db.Synonyms, synonym => synonym.Term == "crimson");
    }

    private static string[] Terms(JsonElement group)
        => [.. group.GetProperty("terms").EnumerateArray().Select(term => term.GetString()!)];

    private static string? ErrorOf(JsonElement payload)
        => payload.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors
            ? errors[0].GetProperty("__typename").GetString()
            : null;

    private Task<JsonElement> AddAsync(params string[] terms)
        => MutateAsync("addSearchSynonyms", "AddSearchSynonymsInput", new { terms });

    private async Task<JsonElement> MutateAsync(string field, string type, object input)
        => (await host.Staff.PostAsync(
            $"mutation ($input: {type}!) {{ {field}(input: $input) {{ "
                + "synonymGroup { id terms } errors { __typename } } }",
            new { input })).Data.GetProperty(field);

    private async Task<List<string?>> IdsAsync()
        => [.. (await host.Staff.PostAsync("{ searchSynonyms { id } }")).Data.GetProperty("searchSynonyms")
            .EnumerateArray().Select(group => group.GetProperty("id").GetString())];
}
