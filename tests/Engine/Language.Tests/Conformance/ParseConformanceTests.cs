using System.Text.Json;

namespace Cacao.Language.Conformance;

/// <summary>Runs the third-party parser cases, which are read from the folder that CONFORMANCE_DIR names.</summary>
public class ParseConformanceTests
{
    [Fact]
    public void Every_case_is_accepted_or_rejected_at_the_expected_place()
    {
        var failures = new List<string>();
        var cases = ReadCases();
        foreach (var given in cases)
        {
            var expected = Expectation(given);
            var actual = Outcome(given);
            if (expected != actual)
            {
                failures.Add($"{given.GetProperty("source").GetString()}\n  expected {expected}, got {actual}");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        Assert.Equal(80, cases.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_accepted_document_prints_to_a_text_that_prints_the_same(bool indented)
    {
        var accepted = ReadCases().Where(given => given.GetProperty("ok").GetBoolean()).ToList();
        foreach (var given in accepted)
        {
            var options = Options(given.GetProperty("options"));
            var document = Utf8GraphQLParser.Parse(given.GetProperty("source").GetString()!, options);
            var printed = SyntaxPrinter.Print(document, indented);
            Assert.Equal(printed, SyntaxPrinter.Print(Utf8GraphQLParser.Parse(printed, options), indented));
            Assert.Equal(document.ToString(), Utf8GraphQLParser.Parse(printed, options).ToString());
        }

        Assert.NotEmpty(accepted);
    }

    private static string Expectation(JsonElement given)
    {
        if (given.GetProperty("ok").GetBoolean())
        {
            return "ok";
        }

        var location = given.GetProperty("error").GetProperty("locations")[0];
        return $"{location.GetProperty("line").GetInt32()}:{location.GetProperty("column").GetInt32()}";
    }

    private static string Outcome(JsonElement given)
    {
        try
        {
            Utf8GraphQLParser.Parse(given.GetProperty("source").GetString()!, Options(given.GetProperty("options")));
            return "ok";
        }
        catch (SyntaxException error)
        {
            return $"{error.Line}:{error.Column}";
        }
    }

    private static ParserOptions Options(JsonElement given)
    {
        var options = ParserOptions.Default;
        if (given.ValueKind != JsonValueKind.Object)
        {
            return options;
        }

        foreach (var option in given.EnumerateObject())
        {
            options = option.Name switch
            {
                "maxTokens" => options with { MaxTokens = option.Value.GetInt32() },
                "noLocation" => options with { NoLocations = option.Value.GetBoolean() },
                "allowLegacyFragmentVariables" =>
                    options with { AllowFragmentVariables = option.Value.GetBoolean() },
                _ => throw new InvalidOperationException($"Unknown parser option '{option.Name}'."),
            };
        }

        return options;
    }

    private static List<JsonElement> ReadCases()
    {
        var folder = Environment.GetEnvironmentVariable("CONFORMANCE_DIR");
        Assert.False(
            string.IsNullOrEmpty(folder),
            "CONFORMANCE_DIR is not set: it names the folder with the third-party cases, which are not a part of "
            + "this repository.");
        return [.. File.ReadLines(Path.Combine(folder!, "graphql-js", "parse.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
