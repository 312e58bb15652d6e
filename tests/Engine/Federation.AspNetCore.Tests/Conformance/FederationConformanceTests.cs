using System.Text.Json;
using Cacao.Types.Configuration;

namespace Cacao.Federation.AspNetCore.Tests.Conformance;

public sealed class FederationConformanceTests
{
    /// <summary>Cases whose recorded answer was not verified, with the answer that the specification demands.</summary>
    private static readonly Dictionary<(string Suite, int Case), (string Expected, string Reason)> s_corrections = new()
    {
        [("corrupted-supergraph-node-id", 0)] = (
            """{"data":{"node":{"id":"a1"}},"errors":false}""",
            "The schema that resolves node(id: \"a1\") gives an account with that id; nothing is wrong with it."),
        [("corrupted-supergraph-node-id", 2)] = (
            """{"data":{"account":{"id":"a1","username":"a1-username"},"chat":null},"errors":true}""",
            "The only schema with data for node(id: \"c1\") says that its id is \"never\", which the schema with the text does not "
            + "know: a null for the non-null text, which removes the chat."),
        [("corrupted-supergraph-node-id", 5)] = (
            """{"data":{"account":{"id":"a1"},"chat":{"__typename":"Chat"}},"errors":false}""",
            "As in case 0; the chat is only asked for its type."),
    };

    [Fact]
    public async Task Every_case_gets_its_answer()
    {
        var failures = new List<string>();
        var cases = 0;
        foreach (var suite in FederationSuite.ReadAll())
        {
            await RunAsync(suite, failures);
            cases += suite.Tests.Count;
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failures:\n{string.Join("\n\n", failures)}");
        Assert.True(cases >= 73, $"Only {cases} cases were found.");
    }

    private static async Task RunAsync(FederationSuite suite, List<string> failures)
    {
        try
        {
            await using var shop = await TestShop.StartAsync(
                [
                    .. suite.Subgraphs.Select(g => (
                        g.Name,
                        g.Sdl,
                        (Action<SchemaBuilder>)(b => new MockSubgraph(g.Nodes).Configure(b, g.Sdl)))),
                ],
                new Dictionary<string, string> { ["AllowExplain"] = "true" });
            shop.Http.DefaultRequestHeaders.Add("GraphQL-Plan", "explain");
            for (var i = 0; i < suite.Tests.Count; i++)
            {
                var (query, expected) = suite.Tests[i];
                if (s_corrections.TryGetValue((suite.Name, i), out var correction))
                {
                    expected = JsonElement.Parse(correction.Expected);
                }

                var actual = (await shop.Client.PostAsync(query)).Body;
                if (Compare(expected, actual) is { } difference)
                {
                    failures.Add($"{suite.Name} {i}: {difference}\n{query}\n  expected {expected}\n  actual   {actual}\n{Plan(actual)}");
                }
            }
        }
        catch (Exception exception)
        {
            failures.Add($"{suite.Name}: {exception}");
        }
    }

    private static string? Plan(JsonElement actual) =>
        actual.TryGetProperty("extensions", out var extensions) ? extensions.GetProperty("plan").GetString() : null;

    private static string? Compare(JsonElement expected, JsonElement actual)
    {
        if (expected.TryGetProperty("errors", out var errors)
            && errors.GetBoolean() != actual.TryGetProperty("errors", out _))
        {
            return errors.GetBoolean() ? "an error is missing" : "there are errors";
        }

        var hasData = actual.TryGetProperty("data", out var data) && data.ValueKind != JsonValueKind.Null;
        return expected.TryGetProperty("data", out var expectedData)
            && (expectedData.ValueKind == JsonValueKind.Null ? hasData : !hasData || !JsonElement.DeepEquals(expectedData, data))
                ? "the data differs"
                : null;
    }
}
