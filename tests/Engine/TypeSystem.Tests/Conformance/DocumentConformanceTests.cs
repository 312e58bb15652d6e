using System.Text.Json;
using Cacao.Language;
using Cacao.Types.SchemaRules.Documents;

namespace Cacao.Types.Conformance;

/// <summary>Runs the third-party cases of rules about type system documents.</summary>
public class DocumentConformanceTests
{
    [Fact]
    public void Every_case_has_the_expected_errors_at_the_expected_places()
    {
        var failures = new List<string>();
        var cases = ConformanceFolder.ReadLines("graphql-js/validation.jsonl")
            .Where(given => given.GetProperty("kind").GetString() == "sdl")
            .ToList();
        foreach (var given in cases)
        {
            var rule = DocumentRules.All.Single(r => $"{r.GetType().Name}Rule" == given.GetProperty("rule").GetString());
            var document = Utf8GraphQLParser.Parse(given.GetProperty("document").GetString()!);
            var errors = given.GetProperty("schema").GetString() is { } schema
                ? TypeSystemDocumentValidator.Validate([rule], document, Utf8GraphQLParser.Parse(schema))
                : TypeSystemDocumentValidator.Validate([rule], document);
            var actual = errors.Select(error => Places(error.Locations.Select(l => (l.Line, l.Column)))).ToList();
            var expected = given.GetProperty("errors").EnumerateArray().Select(ExpectedPlaces).ToList();
            if (!actual.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal)))
            {
                failures.Add($"{given.GetProperty("test").GetString()}\n{given.GetProperty("document").GetString()}\n"
                    + $"expected {string.Join(" ", expected)}, got {string.Join(" ", actual)}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count}\n" + string.Join("\n\n", failures));
        Assert.Equal(69, cases.Count);
    }

    private static string ExpectedPlaces(JsonElement error) => Places(error.GetProperty("locations").EnumerateArray()
        .Select(place => (place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32())));

    private static string Places(IEnumerable<(int Line, int Column)> places) =>
        string.Join(",", places.Select(place => $"{place.Line}:{place.Column}"));
}
